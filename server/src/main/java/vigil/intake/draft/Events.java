package vigil.intake.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.intake.reading.Mark;

/// Facts whose date, place and authority stand in words of their own: birth, arrest, transfer,
/// hearing, verdict, death.
final class Events {
    /// The word before a place that is left.
    private static final Pattern FROM =
            Pattern.compile("(?iU)(?:^|\\W)(?:from|out of|из|с|со|з|із|зі|desde|del?|du|des|d['’]|من|از|aus|从|由)\\W*$");
    private static final Pattern DATE = Pattern.compile("[\\[Y-]?[\\dX].*");
    private static final Set<String> AT_HOME =
            Set.of("house arrest", "home", "домашний арест", "домашній арешт", "arresto domiciliario");

    private final Page page;
    private final List<Mark> marks;

    Events(Page page, List<Mark> marks) {
        this.page = page;
        this.marks = marks;
    }

    Stream<Piece> all() {
        return Stream.of(births(), arrests(), moves(), courts(), deaths()).flatMap(Function.identity());
    }

    private Stream<Mark> of(String... preds) {
        return marks.stream().filter(mark -> List.of(preds).contains(mark.pred()));
    }

    private Stream<Group> groups(Stream<Mark> some, Function<Mark, String> part) {
        return Group.join(some.toList(), part, page.sentences()).stream();
    }

    private Stream<Group> once(Stream<Mark> some, Function<Mark, String> part) {
        return Group.joinAll(some.toList(), part, page.sentences()).stream();
    }

    private Stream<Piece> births() {
        return once(
                        of("birth"),
                        mark -> mark.value() != null
                                        && DATE.matcher(mark.value()).matches()
                                ? "when"
                                : "place")
                .map(group -> {
                    var values = page.values();
                    When when = values.when(group.part("when"));
                    return values.piece(group.marks(), () -> new Fact.Born(when, values.words(group.part("place"))));
                });
    }

    private Stream<Piece> arrests() {
        return groups(of("arrest_date", "arrest_place", "detaining_force"), Mark::pred)
                .map(group -> {
                    var values = page.values();
                    When when = values.when(group.part("arrest_date"));
                    return values.piece(
                            group.marks(),
                            () -> new Fact.Arrested(
                                    when,
                                    values.words(group.part("arrest_place")),
                                    values.words(group.part("detaining_force"))));
                });
    }

    /// A place of detention in the sentence of a transfer is where it began or ended; any other is a
    /// place where the person was held.
    private Stream<Piece> moves() {
        List<Mark> dates = of("transfer_date").toList();
        List<Mark> moving = of("transfer_date", "facility")
                .filter(mark -> dates.stream().anyMatch(date -> page.sentences().between(date, mark) == 0))
                .toList();
        Stream<Piece> transfers = groups(moving.stream(), this::moved).map(this::move);
        return Stream.concat(
                transfers, of("facility").filter(mark -> !moving.contains(mark)).map(this::held));
    }

    private String moved(Mark mark) {
        if (mark.pred().equals("transfer_date")) {
            return "when";
        }
        String before = page.text().substring(Math.max(0, mark.start() - 12), mark.start());
        return FROM.matcher(before).find() ? "from" : "to";
    }

    private Piece move(Group group) {
        Mark date = group.part("when");
        if (date == null) {
            return held(group.first());
        }
        var values = page.values();
        When when = values.when(date);
        String to = values.words(group.part("to"));
        return values.piece(group.marks(), () -> {
            if (to != null && AT_HOME.contains(to)) {
                return new Fact.Held(to, when, "home");
            }
            return when == null && group.marks().size() == 1
                    ? values.noted(group.marks())
                    : new Fact.Transferred(when, values.words(group.part("from")), to);
        });
    }

    private Piece held(Mark mark) {
        var values = page.values();
        String facility = String.valueOf(values.words(mark));
        return values.piece(
                List.of(mark), () -> new Fact.Held(facility, null, AT_HOME.contains(facility) ? "home" : null));
    }

    /// A court belongs to the nearest verdict or hearing of the same or a neighbouring sentence.
    private Stream<Piece> courts() {
        var verdicts = new ArrayList<>(of("verdict_date", "sentence").toList());
        var hearings = new ArrayList<>(of("hearing_date").toList());
        for (Mark court : of("court").toList()) {
            @Nullable
            Mark near = of("verdict_date", "sentence", "hearing_date")
                    .filter(mark -> page.sentences().between(mark, court) <= 1)
                    .min(Comparator.<Mark>comparingInt(mark -> page.sentences().between(mark, court))
                            .thenComparingInt(mark -> Math.abs(mark.start() - court.start())))
                    .orElse(null);
            (near == null || near.pred().equals("hearing_date") ? hearings : verdicts).add(court);
        }
        return Stream.concat(
                once(sorted(verdicts), Mark::pred).map(this::verdict),
                groups(sorted(hearings), Mark::pred).map(this::hearing));
    }

    private static Stream<Mark> sorted(List<Mark> some) {
        return some.stream().sorted(Comparator.comparingInt(Mark::start));
    }

    private Piece verdict(Group group) {
        if (group.marks().stream().allMatch(mark -> mark.pred().equals("court"))) {
            return hearing(group);
        }
        var values = page.values();
        var when = values.when(group.part("verdict_date"));
        var term = values.term(group.part("sentence"));
        return values.piece(group.marks(), () -> new Fact.Sentenced(when, term, values.words(group.part("court"))));
    }

    /// A hearing is held if it lies before the source; else all that is sure is that it was set.
    private Piece hearing(Group group) {
        var values = page.values();
        When when = values.when(group.part("hearing_date"));
        String court = values.words(group.part("court"));
        return values.piece(
                group.marks(),
                () -> when == null || past(when)
                        ? new Fact.HearingHeld(when, court, null, null)
                        : new Fact.HearingSet(when, court, null));
    }

    private boolean past(When when) {
        When published = page.published();
        return published != null
                && published.latest() != null
                && when.latest() != null
                && !when.latest().isAfter(published.latest());
    }

    private Stream<Piece> deaths() {
        return of("death_date").map(mark -> {
            var values = page.values();
            When when = values.when(mark);
            boolean held = of("facility").anyMatch(place -> page.sentences().between(place, mark) <= 1);
            if (!held) {
                values.problem("draft-death-where", mark);
            }
            return values.piece(List.of(mark), () -> new Fact.Died(when, null, held));
        });
    }
}
