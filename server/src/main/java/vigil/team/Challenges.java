package vigil.team;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a passkey signs: random, good once and for ten minutes. Nothing is kept of one that is only shown, so that
/// asking for
/// many costs us nothing; it is known again by its seal.
final class Challenges {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int RANDOM = 16;
    private static final int BODY = RANDOM + Long.BYTES;

    private final byte[] key = Secret.bytes(32);
    private final Map<String, Long> spent = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Challenges(InstantSource clock) {
        this.clock = clock;
    }

    String issue() {
        long end = clock.instant().plus(GOOD_FOR).getEpochSecond();
        byte[] body =
                ByteBuffer.allocate(BODY).put(Secret.bytes(RANDOM)).putLong(end).array();
        byte[] whole = ByteBuffer.allocate(BODY + 32).put(body).put(seal(body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// Whether it is one of ours, not run out, and used for the first time.
    boolean spend(byte[] challenge) {
        long now = clock.instant().getEpochSecond();
        spent.values().removeIf(end -> end < now);
        if (challenge.length != BODY + 32) {
            return false;
        }
        byte[] body = Arrays.copyOf(challenge, BODY);
        long end = ByteBuffer.wrap(body).getLong(RANDOM);
        return MessageDigest.isEqual(seal(body), Arrays.copyOfRange(challenge, BODY, challenge.length))
                && now <= end
                && spent.putIfAbsent(Base64.getEncoder().encodeToString(body), end) == null;
    }

    private byte[] seal(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
