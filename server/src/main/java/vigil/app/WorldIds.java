package vigil.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Hash;

/// Identifiers of the invented world: the first 128 bits of the SHA-256 of a kind and a key, so that
/// everyone's demo has the same addresses. Real identifiers are random and tell nothing.
final class WorldIds {
    private WorldIds() {}

    static Id of(String kind, String key) {
        byte[] digest = Hash.of(("vigil world\n" + kind + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .bytes();
        return Id.random(ByteBuffer.wrap(digest)::getLong);
    }

    static Subject subject(String key) {
        int colon = key.indexOf(':');
        String kind = key.substring(0, Math.max(colon, 0));
        return Subject.of(kind + ":" + of(kind, key.substring(colon + 1)));
    }
}
