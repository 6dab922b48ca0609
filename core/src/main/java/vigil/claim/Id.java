package vigil.claim;

import java.util.random.RandomGenerator;

/// A random public identifier of 128 bits, written as 26 characters of Crockford's base 32 in lower
/// case; it is never derived from a name or a counter, so it tells nothing about what it names.
public record Id(String text) implements Comparable<Id> {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final boolean[] ALLOWED = new boolean[128];

    static {
        ALPHABET.chars().forEach(c -> ALLOWED[c] = true);
    }

    public Id {
        if (!valid(text)) {
            throw new Refusal(new Problem("id", "id", text));
        }
    }

    /// Without a pattern: a million identifiers are read at each start.
    private static boolean valid(String text) {
        // 26 characters carry 130 bits: the first may only be 0 to 7
        if (text.length() != 26 || text.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < 26; i++) {
            if (text.charAt(i) >= ALLOWED.length || !ALLOWED[text.charAt(i)]) {
                return false;
            }
        }
        return true;
    }

    /// A new identifier from `random`, which must be cryptographically strong outside tests.
    public static Id random(RandomGenerator random) {
        return of(random.nextLong(), random.nextLong());
    }

    /// The identifier of these 128 bits, big endian.
    public static Id of(long high, long low) {
        char[] out = new char[26];
        for (int i = 25; i >= 0; i--) {
            out[i] = ALPHABET.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new Id(new String(out));
    }

    @Override
    public int compareTo(Id other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
