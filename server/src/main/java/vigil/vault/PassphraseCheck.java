package vigil.vault;

import java.nio.charset.StandardCharsets;
import vigil.ledger.Json;

/// Tells whether somebody knows a passphrase, by a lock that only it opens; at the same cost as everywhere else here.
public final class PassphraseCheck {
    private static final String PURPOSE = "vigil/sign-in/v1";
    private static final byte[] WORD = "open".getBytes(StandardCharsets.US_ASCII);

    private PassphraseCheck() {}

    /// What is kept of a passphrase: nothing it could be read from.
    public static String of(Passphrase passphrase) {
        return Json.write(PassphraseLock.lock(passphrase, PURPOSE, WORD).json());
    }

    /// What no passphrase opens, and what takes as long to try as any other.
    public static String ofNobody() {
        return Json.write(PassphraseLock.unopenable(WORD.length).json());
    }

    public static boolean fits(Passphrase passphrase, String kept) {
        return PassphraseLock.of(Json.object(kept))
                .flatMap(lock -> lock.unlock(passphrase, PURPOSE))
                .isPresent();
    }
}
