package vigil.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A secret under a key that Argon2id (RFC 9106) derives from a passphrase. The costs stand beside it, so that
/// they can rise; 64 MiB and three passes are the RFC's second choice, some 0.2 seconds.
record PassphraseLock(int memoryKiB, int passes, int lanes, byte[] salt, byte[] sealed) {
    private static final int SALT = 16;
    // what a stranger's file may ask of this machine
    private static final int MOST_KIB = 1 << 20;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;

    static PassphraseLock lock(Passphrase passphrase, String purpose, byte[] secret) {
        return usual(new byte[0]).with(passphrase, purpose, secret);
    }

    /// A lock of the usual cost around random bytes: no passphrase opens it.
    static PassphraseLock unopenable(int length) {
        return usual(Aead.random(length + Aead.OVERHEAD));
    }

    private static PassphraseLock usual(byte[] sealed) {
        return new PassphraseLock(64 * 1024, 3, 4, Aead.random(SALT), sealed);
    }

    /// Another secret under the same derived key, so that one backup costs one derivation.
    PassphraseLock with(Passphrase passphrase, String purpose, byte[] secret) {
        return new PassphraseLock(memoryKiB, passes, lanes, salt, Aead.seal(passphrase.key(this), purpose, secret));
    }

    /// The secret; empty if the passphrase is another.
    Optional<byte[]> unlock(Passphrase passphrase, String purpose) {
        return Aead.open(passphrase.key(this), purpose, sealed);
    }

    /// Would the same passphrase give the same key?
    boolean derivesAs(PassphraseLock other) {
        return memoryKiB == other.memoryKiB
                && passes == other.passes
                && lanes == other.lanes
                && Arrays.equals(salt, other.salt);
    }

    byte[] derive(byte[] passphrase) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] key = new byte[Aead.KEY];
        generator.generateBytes(passphrase, key);
        return key;
    }

    Map<String, Object> json() {
        return Map.of(
                "kdf",
                "argon2id",
                "memoryKiB",
                memoryKiB,
                "passes",
                passes,
                "lanes",
                lanes,
                "salt",
                base64(salt),
                "sealed",
                base64(sealed));
    }

    /// Empty if this is no such thing, or asks too much.
    static Optional<PassphraseLock> of(Object json) {
        if (json instanceof Map<?, ?> map
                && "argon2id".equals(map.get("kdf"))
                && map.get("memoryKiB") instanceof Long memory
                && map.get("passes") instanceof Long passes
                && map.get("lanes") instanceof Long lanes
                && map.get("salt") instanceof String salt
                && map.get("sealed") instanceof String sealed
                && within(memory, 8 * Math.max(1, lanes), MOST_KIB)
                && within(passes, 1, MOST_PASSES)
                && within(lanes, 1, MOST_LANES)) {
            return bytes(salt)
                    .flatMap(s -> bytes(sealed)
                            .map(b -> new PassphraseLock(
                                    Math.toIntExact(memory), Math.toIntExact(passes), Math.toIntExact(lanes), s, b)));
        }
        return Optional.empty();
    }

    private static boolean within(long value, long least, long most) {
        return value >= least && value <= most;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
