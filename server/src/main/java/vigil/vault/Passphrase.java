package vigil.vault;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Words that only people know. In Unicode NFC, so that every keyboard gives the same bytes; at least
/// twelve characters. Prints as nothing.
public final class Passphrase implements Unlock {
    private static final int SHORTEST = 12;

    private final String words;
    private @Nullable PassphraseLock derivedFor;
    private byte @Nullable [] derived;

    private Passphrase(String words) {
        this.words = words;
    }

    public static Passphrase of(String words) {
        String clean = Normalizer.normalize(words, Normalizer.Form.NFC).strip();
        if (clean.codePointCount(0, clean.length()) < SHORTEST) {
            throw new Refusal(new Problem("passphrase-short", "passphrase", String.valueOf(SHORTEST)));
        }
        return new Passphrase(clean);
    }

    /// The same words?
    public boolean isSame(Passphrase other) {
        return words.equals(other.words);
    }

    /// The key that `lock` derives; that of the last lock is remembered, for a derivation is slow on purpose.
    synchronized byte[] key(PassphraseLock lock) {
        if (derived == null || derivedFor == null || !derivedFor.derivesAs(lock)) {
            derived = lock.derive(words.getBytes(StandardCharsets.UTF_8));
            derivedFor = lock;
        }
        return derived;
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
