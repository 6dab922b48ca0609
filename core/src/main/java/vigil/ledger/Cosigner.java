package vigil.ledger;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Instant;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The secret half of a [NoteKey] of type 4 or 6: signs checkpoints with a time, as a witness does who has seen that
/// a log only grew, and as a log does for its second signature. Prints as its public key only.
public final class Cosigner {
    /// A log says nothing about when: its checkpoints are the same bytes at any time.
    static final Instant NO_TIME = Instant.EPOCH;

    private final NoteKey key;
    private final KeyPair pair;

    private Cosigner(NoteKey key, KeyPair pair) {
        this.key = key;
        this.pair = pair;
    }

    /// The key of a seed of 32 bytes.
    ///
    /// @param type [NoteKey#COSIGNATURE] or, where this JDK has it, [NoteKey#COSIGNATURE_ML_DSA_44]
    public static Cosigner ofSeed(String name, int type, byte[] seed) {
        if (seed.length != MlDsa44.SEED_LENGTH) {
            throw new Refusal(new Problem("note-secret", name));
        }
        if (type == NoteKey.COSIGNATURE) {
            KeyPair pair = Ed25519.pair(seed);
            return new Cosigner(new NoteKey(name, type, Ed25519.publicKey(pair)), pair);
        }
        KeyPair pair = MlDsa44.pair(seed);
        return new Cosigner(new NoteKey(name, type, MlDsa44.publicKey(pair)), pair);
    }

    public NoteKey key() {
        return key;
    }

    /// Says that at the time `at` this was the largest state of the log that was seen, and that it continues those
    /// before.
    public NoteSignature sign(Checkpoint checkpoint, Instant at) {
        long time = at.getEpochSecond();
        byte[] message = Cosigned.message(key.name(), key.type(), time, checkpoint.text());
        byte[] signature = key.type() == NoteKey.COSIGNATURE
                ? Ed25519.sign(pair.getPrivate(), message)
                : MlDsa44.sign(pair.getPrivate(), message);
        return NoteSignature.of(
                key,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array());
    }

    @Override
    public String toString() {
        return key.text();
    }
}
