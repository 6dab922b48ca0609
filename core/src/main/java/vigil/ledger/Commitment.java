package vigil.ledger;

import java.nio.charset.StandardCharsets;

/// What stands in a chain or a public log instead of a text: SHA-256("vigil/commit/v1" 00 salt bytes).
/// Whoever holds salt and bytes can show that they were meant; without the salt nobody can even guess.
public final class Commitment {
    private static final byte[] TAG = "vigil/commit/v1\0".getBytes(StandardCharsets.UTF_8);

    private Commitment() {}

    /// Commits to canonical bytes. Use one salt for one text only.
    public static Hash of(Salt salt, byte[] bytes) {
        return Hash.of(TAG, salt.bytes(), bytes);
    }
}
