package vigil.ledger;

import java.util.Arrays;

/// Keys anybody can make again: they sign nothing but tests.
final class TestKeys {
    static final NoteSigner LOG = signer("vigil.example/log", 1);

    private TestKeys() {}

    static NoteSigner signer(String name, int fill) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) fill);
        return NoteSigner.ofSeed(name, seed);
    }
}
