package vigil.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import vigil.claim.Id;

/// The 128 bits of an identifier, as they stand in the store (16 bytes, big endian).
record IdBits(long high, long low) {
    static final int LENGTH = 16;

    static IdBits of(Id id) {
        long high = 0;
        long low = 0;
        String text = id.text();
        for (int i = 0; i < text.length(); i++) {
            high = high << 5 | low >>> 59;
            low = low << 5 | digit(text.charAt(i));
        }
        return new IdBits(high, low);
    }

    /// Takes what a damaged store may hold, too: bytes that lack count as 0.
    static IdBits of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(Arrays.copyOf(bytes, LENGTH));
        return new IdBits(in.getLong(), in.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
    }

    /// Crockford's base 32 leaves out i, l, o and u.
    private static int digit(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int gaps = (c > 'i' ? 1 : 0) + (c > 'l' ? 1 : 0) + (c > 'o' ? 1 : 0) + (c > 'u' ? 1 : 0);
        return c - 'a' + 10 - gaps;
    }

    /// Spreads also identifiers that are not random, as tests make them.
    long mixed() {
        long x = high * 0x9E3779B97F4A7C15L ^ low;
        x = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
        x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
        return x ^ x >>> 33;
    }
}
