package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// 32 random bytes that keep a commitment from being guessed; destroying the salt (and the text) erases.
/// A secret: it prints as nothing.
public record Salt(byte[] bytes) {
    /// Bytes in a salt.
    public static final int LENGTH = 32;

    public Salt {
        if (bytes.length != LENGTH) {
            throw new Refusal(new Problem("salt-length", "salt", Integer.toString(bytes.length)));
        }
        bytes = bytes.clone();
    }

    /// A new salt from the system's strong generator.
    public static Salt random() {
        return random(new SecureRandom());
    }

    /// A new salt from `random`, which must be cryptographically strong outside tests.
    public static Salt random(RandomGenerator random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    /// A salt for one use, which tells nothing about this one: SHA-256("vigil/salt/" purpose 00 salt).
    public Salt derive(String purpose) {
        if (purpose.indexOf('\0') >= 0) {
            throw new Refusal(new Problem("salt-purpose", "purpose"));
        }
        byte[] tag = ("vigil/salt/" + purpose + "\0").getBytes(StandardCharsets.UTF_8);
        return new Salt(Hash.of(tag, bytes).bytes());
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Salt";
    }
}
