package vigil.intake.table.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vigil.claim.Id;
import vigil.claim.Subject;

/// The identifiers of one list, the same each time they are asked for: HMAC-SHA256 under a random key of the list, cut
/// to
/// 128 bits. Who does not hold the key cannot tell them from random ones, so they say nothing about names or rows.
final class ImportIds {
    static final int SECRET = 32;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    ImportIds(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    Subject person(String key) {
        return Subject.person(id("person", key));
    }

    /// The claim of a row: named by what it says and of whom, not by its row number, which changes when rows are
    /// added above. `again` counts how often the list took it back and said it anew.
    Id claim(Said said, int again) {
        return id("claim", said.row(), said.person(), said.columns(), said.words(), String.valueOf(again));
    }

    /// The bits of the identifier a claim gets when it is said for the first time.
    byte[] bits(Said said) {
        return mac("claim", said.row(), said.person(), said.columns(), said.words(), "0");
    }

    /// The first half of these bits.
    long mark(Said said) {
        return ByteBuffer.wrap(bits(said)).getLong();
    }

    Id id(String... parts) {
        return Id.random(new Bits(ByteBuffer.wrap(mac(parts))));
    }

    /// Each part with its length before it, so that no two lists of parts look alike.
    private byte[] mac(String... parts) {
        var utf8 = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            utf8[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += 4 + utf8[i].length;
        }
        ByteBuffer message = ByteBuffer.allocate(length);
        for (byte[] part : utf8) {
            message.putInt(part.length).put(part);
        }
        return Arrays.copyOf(macs.get().doFinal(message.array()), 16);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Hands out bits that are there already.
    private record Bits(ByteBuffer from) implements RandomGenerator {
        @Override
        public long nextLong() {
            return from.getLong();
        }
    }

    /// 64 bits of a text, for sets of a million keys.
    static long mark(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
