package vigil.store;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import vigil.claim.Id;
import vigil.ledger.Salt;

/// Salts from the system's strong generator, which is asked for many at a time: asking takes longer than drawing. None
/// stays in memory once it was handed out.
final class Salts implements Function<Id, Salt> {
    private static final int MANY = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[MANY * Salt.LENGTH];
    private int next = drawn.length;

    @Override
    public synchronized Salt apply(Id entry) {
        if (next == drawn.length) {
            random.nextBytes(drawn);
            next = 0;
        }
        var salt = new Salt(Arrays.copyOfRange(drawn, next, next + Salt.LENGTH));
        Arrays.fill(drawn, next, next + Salt.LENGTH, (byte) 0);
        next += Salt.LENGTH;
        return salt;
    }
}
