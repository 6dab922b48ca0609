package vigil.vault;

import java.util.Arrays;
import java.util.Optional;
import vigil.ledger.Hash;

/// The key of a home: wraps the key of every exhibit and of the table of body keys. Whoever has it reads all
/// that the home holds, so code that touches a secret takes one of these. Prints as nothing.
public final class HomeKey implements Unlock {
    private final byte[] key;

    private HomeKey(byte[] key) {
        this.key = key;
    }

    static HomeKey random() {
        return new HomeKey(Aead.random(Aead.KEY));
    }

    static HomeKey of(byte[] key) {
        if (key.length != Aead.KEY) {
            throw new IllegalArgumentException("a home's key has 32 bytes");
        }
        return new HomeKey(key.clone());
    }

    byte[] seal(String purpose, byte[] plain) {
        return Aead.seal(key, purpose, plain);
    }

    Optional<byte[]> open(String purpose, byte[] sealed) {
        return Aead.open(key, purpose, sealed);
    }

    byte[] bytes() {
        return key.clone();
    }

    /// Tells keys from one another without telling anything of them.
    byte[] fingerprint(int length) {
        byte[] tag = "vigil/home-key\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return Arrays.copyOf(Hash.of(tag, key).bytes(), length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HomeKey that && java.security.MessageDigest.isEqual(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprint(4));
    }

    @Override
    public String toString() {
        return "HomeKey";
    }
}
