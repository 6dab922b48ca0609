package vigil.ledger;

import java.security.SecureRandom;

/// A generator that yields one seed, once: a JDK that asked for more would make another key of it, or another
/// signature.
final class OneSeed extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;
    private boolean spent;

    OneSeed(byte[] seed) {
        this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (spent || bytes.length != seed.length) {
            throw new IllegalStateException("this JDK makes keys or signatures in an unknown way");
        }
        System.arraycopy(seed, 0, bytes, 0, seed.length);
        spent = true;
    }
}
