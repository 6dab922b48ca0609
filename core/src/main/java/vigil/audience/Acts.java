package vigil.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;

/// Follows the acts of publication in a ledger: what was promised and not taken back, and the public log.
final class Acts {
    private final Map<Id, Promise> promised = new LinkedHashMap<>();
    private final List<LogLeaf> log = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private final Set<Id> changed = new HashSet<>();
    private Instant last = Instant.EPOCH;

    void follow(Entry entry) {
        switch (entry) {
            case Publish publish -> publish(publish);
            case Withhold withhold -> takeBack(withhold.entries(), withhold.reason(), withhold.at());
            case Erase erase -> takeBack(List.of(erase.erased()), erase.reason(), erase.at());
            default -> {}
        }
    }

    private void publish(Publish publish) {
        int before = log.size();
        for (Release release : publish.releases()) {
            var promise = new Promise(log.size(), publish.at(), release.commitment());
            if (promised.putIfAbsent(release.entry(), promise) == null) {
                log.add(new LogLeaf.Entry(release.commitment()));
                changed.add(release.entry());
            }
        }
        act(before, publish.at());
    }

    private void takeBack(List<Id> entries, String reason, Instant at) {
        int before = log.size();
        for (Id entry : entries) {
            Promise promise = promised.remove(entry);
            if (promise != null) {
                log.add(new LogLeaf.Redaction(promise.index(), reason));
                changed.add(entry);
            }
        }
        act(before, at);
    }

    private void act(int before, Instant at) {
        if (log.size() > before) {
            sizes.add((long) log.size());
            last = at.isAfter(last) ? at : last;
        }
    }

    /// By entry, in the order of the public log.
    Map<Id, Promise> promised() {
        return promised;
    }

    List<LogLeaf> log() {
        return log;
    }

    List<Long> sizes() {
        return sizes;
    }

    LocalDate date() {
        return last.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// Entries that were promised or taken back since this was last asked.
    Set<Id> changed() {
        var since = Set.copyOf(changed);
        changed.clear();
        return since;
    }
}
