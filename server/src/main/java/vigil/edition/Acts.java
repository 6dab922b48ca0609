package vigil.edition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.audience.Disclosed;
import vigil.audience.LogLeaf;
import vigil.audience.PublicFile;
import vigil.claim.Claim;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Fact;
import vigil.claim.Id;

/// Parts what is public into the acts that made it so.
final class Acts {
    private final List<Long> sizes;
    private final Map<Id, Id> people = new HashMap<>();
    private final Map<Id, Claim> claims = new HashMap<>();
    private final Map<Integer, Map<Id, Sayings>> said = new TreeMap<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final Map<Integer, TreeMap<String, Integer>> takenBack = new HashMap<>();
    private final Set<Id> met = new HashSet<>();

    private record Sayings(boolean first, List<Fact> facts, List<Fact> withdrawn) {}

    private Acts(List<Long> sizes, List<PublicFile> files) {
        this.sizes = sizes;
        for (PublicFile file : files) {
            people.put(file.id(), file.id());
            file.aliases().forEach(alias -> people.put(alias, file.id()));
        }
    }

    /// @param entries what is public, in the order of the log
    /// @param sizes how many leaves the log had at each edition
    static List<Act> of(List<Disclosed> entries, List<LogLeaf> log, List<Long> sizes, List<PublicFile> files) {
        var acts = new Acts(sizes, files);
        entries.forEach(acts::entry);
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i) instanceof LogLeaf.Redaction redaction) {
                acts.takenBack
                        .computeIfAbsent(acts.edition(i), edition -> new TreeMap<>())
                        .merge(redaction.reason(), 1, Integer::sum);
            }
        }
        return acts.all();
    }

    private void entry(Disclosed disclosed) {
        int edition = edition(disclosed.index());
        days.put(edition, disclosed.entry().at().atZone(ZoneOffset.UTC).toLocalDate());
        switch (disclosed.entry()) {
            case Claim claim -> {
                claims.put(claim.id(), claim);
                sayings(edition, claim).ifPresent(says -> {
                    if (!(claim.fact() instanceof Fact.Named)) {
                        says.facts().add(claim.fact());
                    }
                });
            }
            case Withdraw withdraw -> {
                @Nullable Claim claim = claims.get(withdraw.claim());
                if (claim != null) {
                    sayings(edition, claim).ifPresent(says -> says.withdrawn().add(claim.fact()));
                }
            }
            default -> {}
        }
    }

    private Optional<Sayings> sayings(int edition, Claim claim) {
        return Optional.ofNullable(people.get(claim.subject().id()))
                .map(person -> said.computeIfAbsent(edition, e -> new LinkedHashMap<>())
                        .computeIfAbsent(person, p -> new Sayings(met.add(p), new ArrayList<>(), new ArrayList<>())));
    }

    private int edition(long index) {
        int found = Collections.binarySearch(sizes, index);
        return found >= 0 ? found + 2 : -found;
    }

    private List<Act> all() {
        var all = new ArrayList<Act>();
        for (int edition = 1; edition <= sizes.size(); edition++) {
            var sayings = said.getOrDefault(edition, Map.of());
            var lines = new ArrayList<Act.Said>();
            sayings.forEach((person, says) -> lines.add(
                    new Act.Said(person, says.first(), List.copyOf(says.facts()), List.copyOf(says.withdrawn()))));
            all.add(new Act(
                    edition,
                    Optional.ofNullable(days.get(edition)),
                    List.copyOf(lines),
                    Collections.unmodifiableSortedMap(takenBack.getOrDefault(edition, new TreeMap<>()))));
        }
        return List.copyOf(all);
    }
}
