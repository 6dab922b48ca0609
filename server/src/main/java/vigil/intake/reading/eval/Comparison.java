package vigil.intake.reading.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reading;
import vigil.intake.reading.eval.Gold.GoldClaim;

/// Holds readings against annotations and counts.
final class Comparison {
    /// A claim that was missed or put to the wrong person: how bad, and in words.
    record Miss(double weight, String text) {}

    final Tally all = new Tally();
    final Map<String, Tally> byLanguage = new TreeMap<>();
    final Map<String, Tally> byPredicate = new TreeMap<>();
    final List<Miss> misses = new ArrayList<>();
    final int[] sure = new int[10];
    final int[] sureRight = new int[10];

    void add(Gold gold, Reading reading) {
        for (GoldClaim claim : gold.claims()) if (!claim.optional()) claim(gold, claim, reading);
        for (Mark mark : reading.marks()) proposal(gold, mark);
        persons(gold, reading);
    }

    private List<Tally> tallies(Gold gold, String pred) {
        return List.of(
                all,
                byLanguage.computeIfAbsent(gold.language(), k -> new Tally()),
                byPredicate.computeIfAbsent(pred, k -> new Tally()));
    }

    private void claim(Gold gold, GoldClaim claim, Reading reading) {
        List<Mark> hits =
                reading.marks().stream().filter(m -> touches(claim, m)).toList();
        boolean scored = Likeness.scored(claim.pred(), claim.value());
        String value = claim.value();
        boolean right = scored
                && value != null
                && hits.stream().anyMatch(m -> Likeness.value(gold, claim.pred(), value, m.value()));
        boolean exact = hits.stream().anyMatch(m -> m.start() == claim.start() && m.end() == claim.end());
        double person = personShare(gold, claim, hits);
        for (Tally tally : tallies(gold, claim.pred())) {
            tally.claims++;
            if (!hits.isEmpty()) tally.found++;
            if (exact) tally.exact++;
            if (scored) tally.valued++;
            if (right) tally.valueRight++;
            tally.personRight += person;
        }
        if (hits.isEmpty() || person < 0.5) miss(gold, claim, hits);
    }

    private void miss(Gold gold, GoldClaim claim, List<Mark> hits) {
        String got = hits.isEmpty() ? "not read" : "put to " + hits.getFirst().persons();
        double weight = hits.isEmpty() ? 1 : 1 + hits.getFirst().confidence();
        misses.add(new Miss(
                weight,
                "%s %s of %s: \"%s\" - %s"
                        .formatted(
                                gold.id(),
                                claim.pred(),
                                claim.persons(),
                                gold.text().substring(claim.start(), claim.end()),
                                got)));
    }

    static boolean touches(GoldClaim claim, Mark mark) {
        return mark.pred().equals(claim.pred())
                && mark.start() < claim.end()
                && claim.start() < mark.end()
                && mark.end() - mark.start() <= 5 * (claim.end() - claim.start()) + 40;
    }

    static double personShare(Gold gold, GoldClaim claim, List<Mark> hits) {
        if (hits.isEmpty()) return 0;
        Set<String> wanted = new HashSet<>(claim.persons());
        if (wanted.contains("*") || wanted.isEmpty()) return 1;
        Set<String> got = new HashSet<>();
        for (Mark hit : hits)
            for (String name : hit.persons()) got.addAll(name.equals("*") ? wanted : Likeness.people(gold, name));
        got.retainAll(wanted);
        return got.size() / (double) wanted.size();
    }

    private void proposal(Gold gold, Mark mark) {
        List<GoldClaim> hit =
                gold.claims().stream().filter(c -> touches(c, mark)).toList();
        if (!hit.isEmpty() && hit.stream().allMatch(GoldClaim::optional)) return;
        for (Tally tally : tallies(gold, mark.pred())) {
            tally.proposals++;
            if (!hit.isEmpty()) tally.touching++;
        }
        if (hit.isEmpty()) return;
        int bin = Math.min(9, (int) (mark.confidence() * 10));
        sure[bin]++;
        if (hit.stream().anyMatch(c -> personShare(gold, c, List.of(mark)) > 0.5)) sureRight[bin]++;
    }

    private void persons(Gold gold, Reading reading) {
        Set<String> found = new HashSet<>();
        for (Person person : reading.persons()) {
            Set<String> meant = Likeness.people(gold, person.name());
            found.addAll(meant);
            for (Tally tally : List.of(all, byLanguage.computeIfAbsent(gold.language(), k -> new Tally()))) {
                tally.used++;
                if (!meant.isEmpty()) tally.usedRight++;
            }
        }
        for (Tally tally : List.of(all, byLanguage.computeIfAbsent(gold.language(), k -> new Tally()))) {
            tally.persons += gold.persons().size();
            tally.personsFound += (int) gold.persons().stream()
                    .filter(p -> found.contains(p.name()))
                    .count();
        }
    }
}
