package vigil.vault;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Words that only people know. In Unicode NFC, so that every keyboard gives the same bytes; at least
/// twelve characters. Prints as nothing.
public final class Passphrase implements Unlock {
    private static final int SHORTEST = 12;

    private final String words;

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

    byte[] utf8() {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
