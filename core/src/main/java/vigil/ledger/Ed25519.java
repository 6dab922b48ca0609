package vigil.ledger;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Ed25519 (RFC 8032) of the JDK, spoken to in the raw bytes that notes carry.
final class Ed25519 {
    static final int KEY_LENGTH = 32;
    // RFC 8410: the SubjectPublicKeyInfo of an Ed25519 key is these bytes and the key
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /// The key pair of a seed of 32 bytes (RFC 8032's private key).
    static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            // the JDK derives a public key only while it makes a pair, so its generator is given our seed
            generator.initialize(NamedParameterSpec.ED25519, new OneSeed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static byte[] publicKey(KeyPair pair) {
        byte[] spki = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(spki, PUBLIC.length, spki.length);
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// False for a bad signature as for bytes that are no key or no signature.
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            ByteArrayOutputStream spki = new ByteArrayOutputStream();
            spki.writeBytes(PUBLIC);
            spki.writeBytes(publicKey);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki.toByteArray())));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
