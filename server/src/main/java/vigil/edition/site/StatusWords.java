package vigil.edition.site;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.audience.PublicFile.PublicStatus;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.Term;
import vigil.claim.When;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Terms;

/// Where a person stands, in a word, a shape and a sentence.
final class StatusWords {
    private final Telling telling;
    private final PublicStatus status;
    private final Optional<PublicPoint> opening;
    private final Phrase since;

    StatusWords(Telling telling) {
        this.telling = telling;
        this.status = telling.file.status();
        this.opening = opening();
        this.since = inWords();
    }

    static Kind kind(PublicFile file) {
        return Kind.valueOf(file.status().kind().toUpperCase(Locale.ROOT));
    }

    /// The word and its shape.
    Phrase state() {
        return Phrase.of(new Inline.State(word(), status.kind()));
    }

    /// "In prison", "Freed"; a death outside of detention is only a death.
    String word() {
        return telling.texts.get("site.status." + (diedAtLiberty() ? "dead" : status.kind()));
    }

    private boolean diedAtLiberty() {
        return kind(telling.file) == Kind.DIED
                && telling.file.points(Fact.Died.class).stream()
                        .noneMatch(point -> point.fact() instanceof Fact.Died died && died.inCustody());
    }

    /// The word, since when, where, for how long; with footnotes.
    Phrase sentence() {
        return Phrase.join(" ", List.of(since().sentence(), there(), term(), measure()))
                .then(telling.notes(notes()));
    }

    /// The word and since when.
    Phrase since() {
        return since;
    }

    private Phrase inWords() {
        @Nullable
        When since = opening.map(point -> Objects.requireNonNull(point.fact().when()))
                .orElse(status.since());
        return since == null
                ? state()
                : telling.texts.phrase("site.status.when." + status.kind(), state(), bent(since));
    }

    /// A state that is said to last from a day to a day has begun on the first.
    private Phrase bent(When when) {
        String start = when.edtf().split("/")[0];
        When begun = start.isEmpty() || start.equals("..") ? when : When.of(start);
        return Phrase.of(new Inline.Day(telling.dates.bent(begun), telling.dates.datetime(begun)));
    }

    /// What opened the present deprivation of liberty, where only that and not the present place counts.
    private Optional<PublicPoint> opening() {
        return switch (kind(telling.file)) {
            case HELD, TRIAL, HOME -> opened();
            case LOST, BOUND, FREE, DIED, UNKNOWN -> Optional.empty();
        };
    }

    /// The first arrest, order or stay after the last release.
    private Optional<PublicPoint> opened() {
        @Nullable PublicPoint first = null;
        for (PublicPoint point : telling.timeline()) {
            if (telling.future(point.fact())) {
                continue;
            }
            first = switch (point.fact()) {
                case Fact.Freed _ -> null;
                case Fact.Arrested _, Fact.Held _, Fact.CustodyOrdered _ -> first == null ? point : first;
                default -> first;
            };
        }
        return Optional.ofNullable(first);
    }

    private List<Long> notes() {
        var notes = new TreeSet<>(status.notes());
        opening.flatMap(point -> Telling.part(point, "when")).ifPresent(when -> notes.addAll(when.notes()));
        return List.copyOf(notes);
    }

    /// The place, and since when, if that is known of the stay that lasts.
    private Phrase there() {
        if (status.place() == null) {
            return Phrase.EMPTY;
        }
        return telling.file.stays().stream()
                .filter(stay -> stay.current() && stay.from() != null)
                .findFirst()
                .map(stay -> telling.texts.phrase(
                        Chain.begins(telling, stay) ? "site.status.place" : "site.status.place.seen",
                        place(),
                        bent(Objects.requireNonNull(stay.from()))))
                .orElse(place().sentence());
    }

    Phrase place() {
        return status.place() == null ? Phrase.EMPTY : telling.quote(status.place(), status.notes());
    }

    private Phrase term() {
        if (status.term() == null) {
            return Phrase.EMPTY;
        }
        String words = new Terms(telling.texts).words(new Term(status.term()));
        return telling.texts.phrase("site.status.term", words);
    }

    /// Which restriction it is that binds someone who is at liberty.
    private Phrase measure() {
        if (kind(telling.file) != Kind.BOUND) {
            return Phrase.EMPTY;
        }
        return telling.file.points(Fact.CustodyOrdered.class).stream()
                .filter(point -> point.notes().equals(status.notes()))
                .flatMap(point ->
                        Telling.part(point, "measure").map(part -> telling.words(point, part, part.value())).stream())
                .findFirst()
                .map(Phrase::sentence)
                .orElse(Phrase.EMPTY);
    }
}
