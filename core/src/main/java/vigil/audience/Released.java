package vigil.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.ledger.Line;

/// All that is public at one position of the ledger, and nothing else: what editions are made from.
/// It is a function of released entries alone; whatever else stands in the ledger changes nothing.
///
/// @param edition how many acts (publish, withhold, erase) changed what is public; 0 before the first
/// @param date the day of the last such act (UTC)
/// @param entries the disclosed entries, in the order of the public log
/// @param log the leaves of the public log: everything ever released or taken back
/// @param sizes how many leaves the log had at each edition, the first edition first
public record Released(int edition, LocalDate date, List<Disclosed> entries, List<LogLeaf> log, List<Long> sizes) {
    public Released {
        entries = List.copyOf(entries);
        log = List.copyOf(log);
        sizes = List.copyOf(sizes);
    }

    /// Follows the acts of publication in `lines`, which is the whole ledger in order.
    public static Released of(Iterable<Line> lines) {
        var following = new Following();
        lines.forEach(following::line);
        return following.released();
    }

    public List<Entry> plain() {
        return entries.stream().map(Disclosed::entry).toList();
    }

    private static final class Following {
        /// One entry made public: where in the log, when, and what was promised there.
        private record Promise(long index, Instant at, String commitment) {}

        private final Map<Id, Line> lines = new HashMap<>();
        /// By source, the entry that describes it.
        private final Map<Id, Id> citations = new HashMap<>();
        private final Map<Id, Promise> promised = new LinkedHashMap<>();
        private final List<LogLeaf> log = new ArrayList<>();
        private final List<Long> sizes = new ArrayList<>();
        private Instant last = Instant.EPOCH;

        void line(Line line) {
            lines.put(line.entry().id(), line);
            switch (line.entry()) {
                case Cite cite -> citations.putIfAbsent(cite.source().id(), cite.id());
                case Publish publish -> publish(publish);
                case Withhold withhold -> takeBack(withhold.entries(), withhold.reason(), withhold.at());
                case Erase erase -> takeBack(List.of(erase.erased()), erase.reason(), erase.at());
                default -> {}
            }
        }

        private void publish(Publish publish) {
            boolean changed = false;
            for (Release release : publish.releases()) {
                var promise = new Promise(log.size(), publish.at(), release.commitment());
                if (promised.putIfAbsent(release.entry(), promise) == null) {
                    log.add(new LogLeaf.Entry(release.commitment()));
                    changed = true;
                }
            }
            if (changed) {
                act(publish.at());
            }
        }

        private void takeBack(List<Id> entries, String reason, Instant at) {
            boolean changed = false;
            for (Id entry : entries) {
                Promise promise = promised.remove(entry);
                if (promise != null) {
                    log.add(new LogLeaf.Redaction(promise.index, reason));
                    changed = true;
                }
            }
            if (changed) {
                act(at);
            }
        }

        private void act(Instant at) {
            sizes.add((long) log.size());
            last = at.isAfter(last) ? at : last;
        }

        Released released() {
            var held = promised.keySet().stream().map(id -> held(id).entry()).toList();
            var entries = Attached.of(held, citations).stream()
                    .map(entry -> disclosed(held(entry.id()), Objects.requireNonNull(promised.get(entry.id()))))
                    .toList();
            return new Released(sizes.size(), last.atZone(ZoneOffset.UTC).toLocalDate(), entries, log, sizes);
        }

        private Disclosed disclosed(Line line, Promise promise) {
            Entry form = Disclosure.of(line.entry(), this::source, promise.at);
            var disclosed = new Disclosed(promise.index, form, Disclosure.publicSalt(line.salt()));
            if (!disclosed.commitment().hex().equals(promise.commitment)) {
                throw new Breach("released entry " + form.id() + " is not what was committed to");
            }
            return disclosed;
        }

        private Source source(Id id) {
            return ((Cite) held(Objects.requireNonNull(citations.get(id))).entry()).source();
        }

        private Line held(Id id) {
            Line line = lines.get(id);
            if (line == null) {
                throw new Breach("released entry " + id + " is not in the ledger");
            }
            return line;
        }
    }
}
