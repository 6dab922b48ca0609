package vigil.intake.table.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import vigil.claim.Entry;

/// The number and the hash of the identifiers of entries.
final class Counting {
    private final MessageDigest digest = Trial.sha256();
    private long entries;

    void add(Entry entry) {
        entries++;
        digest.update(entry.id().text().getBytes(StandardCharsets.US_ASCII));
    }

    long entries() {
        return entries;
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
