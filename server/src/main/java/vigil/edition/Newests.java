package vigil.edition;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.audience.Released;
import vigil.claim.Claim;
import vigil.claim.Id;

/// Finds for everyone the newest claim of those that stand in their file.
final class Newests {
    private Newests() {}

    static Map<Id, Newest> of(Released released, List<PublicFile> files) {
        var newest = new HashMap<Id, Disclosed>();
        for (Disclosed disclosed : released.entries()) {
            if (disclosed.entry() instanceof Claim claim) {
                newest.merge(
                        claim.subject().id(), disclosed, (one, other) -> one.index() > other.index() ? one : other);
            }
        }
        var all = new HashMap<Id, Newest>();
        for (PublicFile file : files) {
            Disclosed own = newest.get(file.id());
            for (Id alias : file.aliases()) {
                Disclosed other = newest.get(alias);
                own = own == null || (other != null && other.index() > own.index()) ? other : own;
            }
            if (own != null) {
                all.put(file.id(), newest(own, released.sizes()));
            }
        }
        return all;
    }

    private static Newest newest(Disclosed disclosed, List<Long> sizes) {
        int found = Collections.binarySearch(sizes, disclosed.index());
        int edition = found >= 0 ? found + 2 : -found;
        return new Newest(edition, disclosed.entry().at().atZone(ZoneOffset.UTC).toLocalDate(), disclosed.index());
    }
}
