package vigil.ledger;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// ML-DSA-44 (FIPS 204, pure, no context) of the JDK, spoken to in the raw bytes that notes carry. A machine of
/// the future that breaks Ed25519 does not break it. Not every JDK has it: ask [#available] first.
final class MlDsa44 {
    static final int KEY_LENGTH = 1312;
    static final int SEED_LENGTH = 32;

    private static final String NAME = "ML-DSA-44";
    // RFC 9881: the SubjectPublicKeyInfo of an ML-DSA-44 key is these bytes and the key
    private static final byte[] PUBLIC = HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private MlDsa44() {}

    static boolean available() {
        return Security.getProviders("Signature." + NAME) != null;
    }

    /// The key pair of a seed of 32 bytes (xi of FIPS 204, algorithm 1).
    static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ML_DSA_44, new OneSeed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException notAvailable) {
            throw new IllegalStateException(notAvailable);
        }
    }

    static byte[] publicKey(KeyPair pair) {
        byte[] spki = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(spki, PUBLIC.length, spki.length);
    }

    /// The deterministic variant: the same words always get the same signature.
    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key, new OneSeed(new byte[SEED_LENGTH]));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException notAvailable) {
            throw new IllegalStateException(notAvailable);
        }
    }

    /// False for a bad signature as for bytes that are no key or no signature.
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            ByteArrayOutputStream spki = new ByteArrayOutputStream();
            spki.writeBytes(PUBLIC);
            spki.writeBytes(publicKey);
            Signature check = Signature.getInstance(NAME);
            check.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(spki.toByteArray())));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
