package vigil.audience;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casefile.Register;
import vigil.casefile.Status.Kind;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;

/// Where one person stood on certain days: as it was public on that day, and as it is public now. Both follow from the
/// released entries of that person, each of which bears the day on which it became public, so that anybody who has
/// an edition can compute the numbers of the past again. What was taken back since is in none of them.
public record History(List<Step> steps) {
    /// @param published where the person stood on `day` by what was public then; empty if nothing was
    /// @param before where the person stood on the day of the step before, by what was public on `day`
    /// @param now where the person stood on `day` by what is public now
    public record Step(LocalDate day, Optional<Kind> published, Optional<Kind> before, Optional<Kind> now) {}

    public History {
        steps = List.copyOf(steps);
    }

    /// @param evidence everything released about the person, in the order of the log
    /// @param days in order
    public static History of(Id person, List<Disclosed> evidence, List<LocalDate> days) {
        var folding = new Folding(Subject.person(person), evidence);
        var steps = new ArrayList<Step>();
        LocalDate last = LocalDate.MIN;
        for (LocalDate day : days) {
            int known = folding.known(day);
            steps.add(new Step(
                    day,
                    folding.at(known, day),
                    last.equals(LocalDate.MIN) ? Optional.empty() : folding.at(known, last),
                    folding.at(evidence.size(), day)));
            last = day;
        }
        return new History(steps);
    }

    private record Folding(Subject person, List<Disclosed> evidence, Map<List<Object>, Optional<Kind>> done) {
        Folding(Subject person, List<Disclosed> evidence) {
            this(person, evidence, new HashMap<>());
        }

        /// How many entries were public on `day`.
        int known(LocalDate day) {
            return (int) evidence.stream()
                    .filter(each -> !each.entry()
                            .at()
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .isAfter(day))
                    .count();
        }

        Optional<Kind> at(int known, LocalDate day) {
            return done.computeIfAbsent(List.of(known, day), key -> fold(known, day));
        }

        private Optional<Kind> fold(int known, LocalDate day) {
            if (known == 0) {
                return Optional.empty();
            }
            List<Entry> entries =
                    evidence.subList(0, known).stream().map(Disclosed::entry).toList();
            var register = Register.of(entries, day);
            Subject root = register.identity().root(person);
            return register.people().contains(root)
                    ? Optional.of(register.file(root).status().kind())
                    : Optional.empty();
        }
    }

    /// The last days of the quarters that are over on `today`, from the one in which `first` lies, at most `most`.
    public static List<LocalDate> quarters(LocalDate first, LocalDate today, int most) {
        var days = new ArrayList<LocalDate>();
        LocalDate start = LocalDate.of(first.getYear(), first.getMonth().firstMonthOfQuarter(), 1);
        for (LocalDate next = start.plusMonths(3); !next.isAfter(today); next = next.plusMonths(3)) {
            days.add(next.minusDays(1));
        }
        return List.copyOf(days.subList(Math.max(0, days.size() - most), days.size()));
    }
}
