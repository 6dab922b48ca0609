package vigil.edition.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile.PublicDays;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.text.Phrase;

/// Counts days of deprivation of liberty for a page: the number, its bounds, and the picture of it.
final class Counting {
    private final Telling telling;
    private final PublicDays days;
    private final boolean lasts;
    private final LocalDate asOf;

    Counting(Telling telling) {
        this.telling = telling;
        this.days = telling.file.days();
        this.lasts = StatusWords.kind(telling.file).deprived();
        this.asOf = LocalDate.parse(telling.file.asOf());
    }

    /// "985 days", "984–985 days"; empty if there is nothing to count.
    String brief() {
        if (days.most() == 0) {
            return "";
        }
        return telling.texts.get("site.days.brief", number(), days.most());
    }

    private String number() {
        if (days.inUse() != null) {
            return telling.texts.number(days.inUse());
        }
        String most = telling.texts.number(days.most());
        return days.least() == days.most() ? most : telling.texts.number(days.least()) + "–" + most;
    }

    /// Null if there is nothing to count.
    @Nullable
    Count count() {
        if (days.most() == 0) {
            return null;
        }
        String key = lasts ? "site.days.until" : "site.days.total";
        int plural = days.inUse() == null ? days.most() : days.inUse().intValue();
        Phrase caption = telling.texts.phrase(key, plural, Phrase.of(telling.dates.day(asOf)));
        return new Count(number(), caption.then(telling.notes(notes())), range(), rangeLink(), strip());
    }

    private String range() {
        boolean exact = days.inUse() != null && days.least() == days.most();
        return exact || days.inUse() == null
                ? ""
                : telling.texts.get(
                        "site.days.range", telling.texts.number(days.least()), telling.texts.number(days.most()));
    }

    private String rangeLink() {
        return telling.differences.all().isEmpty() ? "#what" : "#disagree";
    }

    /// The count rests on what opened and what ended each deprivation of liberty.
    private List<Long> notes() {
        return bounds().stream()
                .flatMap(point -> Telling.part(point, "when").stream())
                .flatMap(part -> part.notes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<PublicPoint> bounds() {
        var bounds = new ArrayList<PublicPoint>();
        bounds.addAll(telling.file.points(Fact.Arrested.class));
        bounds.addAll(telling.file.points(Fact.Freed.class));
        bounds.addAll(telling.file.points(Fact.Died.class));
        return bounds.isEmpty() ? telling.timeline() : bounds;
    }

    /// Only where the days are one unbroken run whose first day is the day of an event.
    private @Nullable Strip strip() {
        LocalDate last = lasts ? asOf : exact(telling.file.status().since());
        if (days.inUse() == null || last == null) {
            return null;
        }
        LocalDate first = last.minusDays(days.inUse() - 1);
        boolean known = telling.timeline().stream()
                .map(point -> exact(Objects.requireNonNull(point.fact().when())))
                .anyMatch(first::equals);
        if (!known) {
            return null;
        }
        String label = telling.texts.get(
                "site.days.strip",
                telling.texts.number(days.inUse()),
                days.inUse(),
                telling.dates.words(When.day(first)),
                telling.dates.words(When.day(last)));
        return Strip.of(first, last, lasts, label);
    }

    private static @Nullable LocalDate exact(@Nullable When when) {
        return when != null && when.exact() ? when.earliest() : null;
    }
}
