package vigil.web.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import vigil.ledger.Hash;

/// Random words nobody can guess.
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /// 256 random bits in the alphabet of addresses and cookies.
    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What is kept of a secret, so that looking it up tells nothing by its time.
    static String hash(String secret) {
        return Hash.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
