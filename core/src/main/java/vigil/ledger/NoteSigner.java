package vigil.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The secret half of a [NoteKey] of type 1: signs notes. Prints as its public key only.
public final class NoteSigner {
    private static final String SECRET = "PRIVATE+KEY+";
    private static final byte[] SECOND = "vigil log ML-DSA-44 v1\n".getBytes(StandardCharsets.US_ASCII);

    private final NoteKey key;
    private final byte[] seed;
    private final KeyPair pair;

    private NoteSigner(String name, byte[] seed) {
        this.seed = seed.clone();
        this.pair = Ed25519.pair(seed);
        this.key = new NoteKey(name, NoteKey.SIGNATURE, Ed25519.publicKey(pair));
    }

    /// A new key from the system's strong generator. The name of a log's key is the log's origin.
    public static NoteSigner generate(String name) {
        return generate(name, new SecureRandom());
    }

    /// A new key from `random`, which must be cryptographically strong outside tests.
    public static NoteSigner generate(String name, RandomGenerator random) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        return new NoteSigner(name, seed);
    }

    /// The key of an Ed25519 seed of 32 bytes.
    public static NoteSigner ofSeed(String name, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw new Refusal(new Problem("note-secret", name));
        }
        return new NoteSigner(name, seed);
    }

    /// Reads the text of a key file, `PRIVATE+KEY+name+id+base64`, as Go's sumdb/note writes it; a line feed
    /// may end it. A refusal never repeats what it read.
    public static NoteSigner parse(String secret) {
        String[] parts = secret.strip().split("\\+", 5);
        if (parts.length != 5 || !secret.startsWith(SECRET)) {
            throw new Refusal(new Problem("note-secret", "key file"));
        }
        byte[] typed = typed(parts[4]);
        NoteSigner signer = new NoteSigner(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!signer.key.idHex().equals(parts[3])) {
            throw new Refusal(new Problem("note-key-id", parts[2], parts[3], signer.key.idHex()));
        }
        return signer;
    }

    private static byte[] typed(String base64) {
        try {
            byte[] typed = Base64.getDecoder().decode(base64);
            if (typed.length == 1 + Ed25519.KEY_LENGTH && typed[0] == NoteKey.SIGNATURE) {
                return typed;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below without a word of the secret
        }
        throw new Refusal(new Problem("note-secret", "key file"));
    }

    public NoteKey key() {
        return key;
    }

    /// The text for a key file. Whoever has it can sign in this name.
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length)
                .put((byte) NoteKey.SIGNATURE)
                .put(seed)
                .array();
        return SECRET + key.name() + "+" + key.idHex() + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /// The second key of a log, which a machine of the future cannot break: ML-DSA-44, of a seed derived from this
    /// one, so that there is one thing to keep. Nothing where this JDK has no ML-DSA.
    public Optional<Cosigner> second() {
        return MlDsa44.available()
                ? Optional.of(Cosigner.ofSeed(key.name(), NoteKey.COSIGNATURE_ML_DSA_44, secondSeed()))
                : Optional.empty();
    }

    /// The seed is 32 random bytes: its hash under a name of its own is as good as random and tells nothing of it.
    private byte[] secondSeed() {
        return Hash.of(SECOND, seed).bytes();
    }

    NoteSignature sign(String text) {
        byte[] signature = Ed25519.sign(pair.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
        return NoteSignature.of(key, signature);
    }

    @Override
    public String toString() {
        return key.text();
    }
}
