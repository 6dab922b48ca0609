package vigil.edition.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vigil.ledger.Hash;

/// Names that never change, for readers that must know a thing again: `urn:uuid:` of version 8 (RFC 9562), made of
/// what the thing is and of nothing it says.
final class Urn {
    private Urn() {}

    static UUID uuid(String... parts) {
        byte[] hash = Hash.of(("vigil\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8))
                .bytes();
        var bits = ByteBuffer.wrap(hash);
        long high = bits.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
        long low = bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    static String of(String... parts) {
        return "urn:uuid:" + uuid(parts);
    }
}
