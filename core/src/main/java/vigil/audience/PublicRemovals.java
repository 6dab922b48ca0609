package vigil.audience;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// Who was public and no longer is: `removed.json`, for mirrors, archives and search engines. It follows from released
/// tombstones alone; an edition without any has no such file.
///
/// @param name what the register calls itself
/// @param date the day of the edition, ISO 8601
public record PublicRemovals(String name, int edition, String date, List<Removed> removed) {
    public static final String FILE = "removed.json";

    public PublicRemovals {
        removed = List.copyOf(removed);
    }

    /// @param id the address that is no longer anybody's
    /// @param reason a word of `vocabulary/withhold-reason.csv`
    /// @param since the day on which it was taken away, ISO 8601
    public record Removed(Id id, String reason, String since) {}

    /// @param released the disclosed entries of the edition
    /// @param files everyone who is public in it: somebody who came back is not gone
    public static PublicRemovals of(
            String name,
            int edition,
            LocalDate date,
            Collection<? extends Entry> released,
            Collection<PublicFile> files) {
        Set<Id> present = new HashSet<>();
        for (PublicFile file : files) {
            present.add(file.id());
            present.addAll(file.aliases());
        }
        var removed = new LinkedHashMap<Id, Removed>();
        for (Entry entry : released) {
            if (entry instanceof Tombstone stone
                    && !present.contains(stone.person().id())) {
                Id id = stone.person().id();
                var since = stone.at().atZone(ZoneOffset.UTC).toLocalDate();
                removed.put(id, new Removed(id, stone.reason(), since.toString()));
            }
        }
        return new PublicRemovals(name, edition, date.toString(), List.copyOf(removed.values()));
    }

    /// Canonical JSON and one line feed.
    public byte[] json() {
        return (Json.write(Records.write(this)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what [#json] wrote.
    public static PublicRemovals read(byte[] json) {
        return Records.read(
                PublicRemovals.class, Json.object(new String(json, StandardCharsets.UTF_8).stripTrailing()));
    }
}
