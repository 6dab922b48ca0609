package vigil.edition.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile.PublicStay;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.edition.site.Dossier.Place;
import vigil.text.Phrase;
import vigil.text.Vocabularies;

/// The chain of places of detention on a dossier.
final class Chain {
    private final Telling telling;

    Chain(Telling telling) {
        this.telling = telling;
    }

    List<Place> places() {
        return telling.file.stays().stream().map(this::place).toList();
    }

    private Place place(PublicStay stay) {
        String kind = stay.placeKind() == null
                ? ""
                : Vocabularies.label(
                        "place-kind", stay.placeKind(), telling.texts.language().tag());
        return new Place(
                stay.place() == null ? Phrase.EMPTY : telling.quote(stay.place(), stay.notes()),
                stay.place() == null ? "" : new Group(Facet.FACILITIES, stay.place()).path(1),
                kind,
                dates(stay),
                length(stay),
                telling.notes(stay.notes()),
                stay.current());
    }

    /// "14 Mar – May 2024", "since 2 Mar 2025"; a stay of which only one day is known gives that day.
    private String dates(PublicStay stay) {
        String from = edtf(stay.from());
        String to = stay.current() && begins(telling, stay) ? ".." : edtf(stay.to());
        boolean interval = !(from + to).contains("[") && !to.isEmpty() && !(from.isEmpty() && stay.current());
        if (interval && ordered(stay)) {
            return telling.dates.brief(When.of(from + "/" + to)).text();
        }
        return stay.from() == null ? "" : telling.dates.brief(stay.from()).text();
    }

    /// Whether the stay is said to have begun then. A source that only says "is held there", and nobody
    /// tells of a transfer on that day, does not say so.
    static boolean begins(Telling telling, PublicStay stay) {
        return told(telling, Fact.Transferred.class, stay.from()) || !told(telling, Fact.Held.class, stay.from());
    }

    private static boolean told(Telling telling, Class<? extends Fact> kind, @Nullable When when) {
        return telling.file.points(kind).stream()
                .anyMatch(point -> Objects.equals(point.fact().when(), when));
    }

    private static boolean ordered(PublicStay stay) {
        return stay.from() == null || stay.to() == null || stay.from().compareTo(stay.to()) <= 0;
    }

    private static String edtf(@Nullable When when) {
        return when == null ? "" : when.edtf();
    }

    /// Days, only where both ends are exact.
    private String length(PublicStay stay) {
        @Nullable LocalDate from = exact(stay.from());
        @Nullable LocalDate to = stay.current() ? LocalDate.parse(telling.file.asOf()) : exact(stay.to());
        if (from == null || to == null || !from.isBefore(to) || !begins(telling, stay)) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(from, to);
        return telling.texts.get("site.days.brief", telling.texts.number(days), days);
    }

    private static @Nullable LocalDate exact(@Nullable When when) {
        return when != null && when.exact() ? when.earliest() : null;
    }
}
