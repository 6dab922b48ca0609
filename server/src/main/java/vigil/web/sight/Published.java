package vigil.web.sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.audience.PublicRecord;
import vigil.audience.Releases;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;

/// What readers see and by which acts: the same for all who work here. Follows the ledger.
final class Published {
    private PublicRecord record = new PublicRecord();
    private Releases releases = new Releases();
    private List<Line> acts = new ArrayList<>();
    /// By entry, the acts that speak of it.
    private Map<Id, List<Line>> speaking = new HashMap<>();

    private Map<Id, Integer> still = new HashMap<>();
    private int counted;
    private long last = -1;

    void follow(Change change, List<Line> ledger) {
        if (!grows(change)) {
            record = new PublicRecord();
            releases = new Releases();
            acts = new ArrayList<>();
            speaking = new HashMap<>();
            still = new HashMap<>();
            ledger.forEach(this::take);
        } else {
            change.come().forEach(this::take);
        }
        last = ledger.isEmpty() ? -1 : ledger.getLast().position();
    }

    /// Whether lines were only added at the end, and only those went that were erased.
    private boolean grows(Change change) {
        var erased = new HashSet<Id>();
        change.come().forEach(line -> {
            if (line.entry() instanceof Erase erase) {
                erased.add(erase.erased());
            }
        });
        return change.gone().stream()
                        .allMatch(line -> erased.contains(line.entry().id()))
                && change.come().stream().allMatch(line -> line.position() > last);
    }

    private void take(Line line) {
        record.follow(line);
        releases.follow(line.entry());
        Set<Id> spoken = entries(line.entry());
        if (!spoken.isEmpty()) {
            acts.add(line);
            List<Line> alone = List.of(line);
            spoken.forEach(id -> speaking.merge(id, alone, Published::both));
        }
    }

    private static List<Line> both(List<Line> before, List<Line> more) {
        var all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all);
    }

    /// The entries that an act of publication is about.
    static Set<Id> entries(Entry entry) {
        var ids = new HashSet<Id>();
        switch (entry) {
            case Publish publish -> publish.releases().forEach(release -> ids.add(release.entry()));
            case Withhold withhold -> ids.addAll(withhold.entries());
            case Erase erase -> ids.add(erase.erased());
            default -> {}
        }
        return ids;
    }

    PublicRecord record() {
        return record;
    }

    Releases releases() {
        return releases;
    }

    List<Line> speakingOf(Id entry) {
        return speaking.getOrDefault(entry, List.of());
    }

    /// The acts that made something public that still is, the newest first.
    List<Publish> acts(int most) {
        return acts.reversed().stream()
                .map(Line::entry)
                .filter(Publish.class::isInstance)
                .map(Publish.class::cast)
                .filter(act -> act.releases().stream().anyMatch(release -> record.isPublic(release.entry())))
                .limit(most)
                .toList();
    }

    /// Of what an act made public, what still is; sources rest by themselves when nothing cites them.
    List<Id> still(Publish act) {
        return act.releases().stream()
                .map(Release::entry)
                .filter(record::isPublic)
                .filter(id -> !record.isCitation(id))
                .toList();
    }

    /// How many they are: an act may have made a hundred thousand public.
    int countStill(Publish act) {
        if (counted != record.edition()) {
            counted = record.edition();
            still.clear();
        }
        return still.computeIfAbsent(act.id(), id -> still(act).size());
    }

    /// Everyone with whom any of `subjects` is one person for readers, themselves among them.
    Set<Subject> sameForReaders(Set<Subject> subjects) {
        var same = new HashSet<>(subjects);
        var identity = record.register().identity();
        subjects.forEach(subject -> same.addAll(identity.same(subject)));
        return same;
    }
}
