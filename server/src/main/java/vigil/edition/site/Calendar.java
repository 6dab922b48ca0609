package vigil.edition.site;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.edition.site.Front.Coming;
import vigil.text.Dates;
import vigil.text.Phrase;
import vigil.text.Texts;

/// What is set for the days after the edition: hearings, orders that run out, birthdays of people deprived of liberty.
final class Calendar {
    private static final int MOST = 6;
    private static final int DAYS = 30;

    private record Next(When when, Coming coming) {}

    private final Texts texts;
    private final Contents contents;
    private final People people;

    Calendar(Texts texts, Contents contents) {
        this.texts = texts;
        this.contents = contents;
        this.people = new People(contents);
    }

    List<Coming> coming() {
        var all = new ArrayList<Next>();
        for (PublicFile file : contents.files()) {
            hearings(file, all);
            ending(file).ifPresent(until -> all.add(next(file, until, "site.home.ends")));
            birthday(file).ifPresent(day -> all.add(next(file, When.day(day), "site.home.birthday")));
        }
        return all.stream()
                .sorted(Comparator.comparing(Next::when))
                .limit(MOST)
                .map(Next::coming)
                .toList();
    }

    private void hearings(PublicFile file, List<Next> all) {
        var telling = new Telling(file, texts, people);
        file.points(Fact.HearingSet.class).stream()
                .filter(point -> telling.future(point.fact()))
                .forEach(point -> {
                    When when = Objects.requireNonNull(point.fact().when());
                    all.add(new Next(
                            when, coming(file, when, telling.beside(point).withoutNotes())));
                });
    }

    private Next next(PublicFile file, When when, String key) {
        return new Next(when, coming(file, when, Phrase.plain(texts.get(key))));
    }

    private Coming coming(PublicFile file, When when, Phrase what) {
        var dates = new Dates(texts);
        String datetime = dates.datetime(when);
        Phrase person = people.link(file.id(), texts.language(), "people/");
        return new Coming(dates.words(when), datetime == null ? "" : datetime, person, what);
    }

    /// When the last order on detention runs out, if that is still to come and the person is held under it.
    private Optional<When> ending(PublicFile file) {
        Kind kind = StatusWords.kind(file);
        if (kind != Kind.TRIAL && kind != Kind.HOME && kind != Kind.BOUND) {
            return Optional.empty();
        }
        return file.points(Fact.CustodyOrdered.class).stream()
                .flatMap(point -> Stream.ofNullable(((Fact.CustodyOrdered) point.fact()).until()))
                .max(Comparator.naturalOrder())
                .filter(until -> until.earliest() != null && !until.earliest().isBefore(contents.date()));
    }

    /// The next birthday, if it is near and somebody has said and published the day.
    private Optional<LocalDate> birthday(PublicFile file) {
        if (!StatusWords.kind(file).deprived()) {
            return Optional.empty();
        }
        LocalDate today = contents.date();
        return file.points(Fact.Born.class).stream()
                .flatMap(point -> Stream.ofNullable(day(point.fact().when())))
                .map(born -> next(born, today))
                .filter(next -> !next.isAfter(today.plusDays(DAYS)))
                .findFirst();
    }

    private static @Nullable LocalDate day(@Nullable When when) {
        return when != null && when.exact() ? when.earliest() : null;
    }

    /// Who was born on a 29 February is wished well on the first of March.
    static LocalDate next(LocalDate born, LocalDate today) {
        LocalDate next = in(born, today.getYear());
        return next.isBefore(today) ? in(born, today.getYear() + 1) : next;
    }

    private static LocalDate in(LocalDate born, int year) {
        boolean leap = born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() == 29;
        return leap ? LocalDate.of(year, 2, 28).plusDays(1) : LocalDate.of(year, born.getMonth(), born.getDayOfMonth());
    }
}
