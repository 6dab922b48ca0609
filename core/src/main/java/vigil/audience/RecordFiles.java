package vigil.audience;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;

/// The evidence behind public files, `record/<id>.jsonl`: for each subject every released entry that
/// speaks of it, in the order of the public log. Merged people share the file of the one that stands
/// for them; a source stands in the file of everyone it speaks of.
public final class RecordFiles {
    private final Identity identity;
    private final Map<Id, Claim> claims = new HashMap<>();
    private final Map<Id, Set<Subject>> bySource = new HashMap<>();

    private RecordFiles(List<Entry> entries) {
        identity = Identity.of(entries);
        for (Entry entry : entries) {
            if (entry instanceof Claim claim) {
                claims.put(claim.id(), claim);
                bySource.computeIfAbsent(claim.source(), s -> new TreeSet<>()).add(claim.subject());
            }
        }
    }

    /// Path and bytes of each file; each line is what [Disclosed#line] writes, and a line feed.
    public static SortedMap<String, byte[]> of(List<Disclosed> entries) {
        var files = new RecordFiles(entries.stream().map(Disclosed::entry).toList());
        var texts = new TreeMap<String, StringBuilder>();
        for (Disclosed disclosed : entries) {
            for (String path : files.paths(disclosed.entry())) {
                texts.computeIfAbsent(path, p -> new StringBuilder())
                        .append(disclosed.line())
                        .append('\n');
            }
        }
        var bytes = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> bytes.put(path, text.toString().getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private Set<String> paths(Entry entry) {
        var paths = new TreeSet<String>();
        for (Subject subject : subjects(entry)) {
            paths.add("record/" + identity.root(subject).id() + ".jsonl");
        }
        if (paths.isEmpty()) {
            throw new Breach("released entry " + entry.id() + " belongs to nobody");
        }
        return paths;
    }

    private Collection<Subject> subjects(Entry entry) {
        return switch (entry) {
            case Claim claim -> Set.of(claim.subject());
            case Cite cite -> bySource.getOrDefault(cite.source().id(), Set.of());
            case Withdraw withdraw -> subject(withdraw.claim());
            case Dispute dispute -> subject(dispute.claim());
            case Prefer prefer -> subject(prefer.claim());
            case SamePerson same -> List.of(same.one(), same.other());
            case NotSamePerson not -> List.of(not.one(), not.other());
            case Tombstone stone -> Set.of(stone.person());
            default -> Set.of();
        };
    }

    private Set<Subject> subject(Id claim) {
        return claims.containsKey(claim)
                ? Set.of(Objects.requireNonNull(claims.get(claim)).subject())
                : Set.of();
    }
}
