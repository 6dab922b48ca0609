package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Refusal;

class CosignerTest {
    private static final Vectors VECTOR = Vectors.mlDsa44();
    private static final byte[] SEED = HexFormat.of().parseHex(VECTOR.text("seed"));
    private static final NoteKey KEY = NoteKey.parse(VECTOR.text("vkey"));
    private static final Checkpoint SEVEN = Checkpoint.parse(VECTOR.text("text"));
    private static final Instant AT = Instant.ofEpochSecond(VECTOR.number("time"));

    @Test
    void makesTheKeyThatOpenSslMakesOfTheSeed() {
        var cosigner = Cosigner.ofSeed(KEY.name(), NoteKey.COSIGNATURE_ML_DSA_44, SEED);
        assertEquals(KEY, cosigner.key());
        assertEquals(KEY.text(), NoteKey.parse(KEY.text()).text());
        assertEquals(KEY.text(), cosigner.toString());
    }

    @Test
    void believesACosignatureOfOpenSsl() {
        SignedNote note = SEVEN.sign(TestKeys.LOG).with(NoteSignature.parse(VECTOR.text("line")));
        assertEquals(List.of(TestKeys.LOG.key(), KEY), note.verify(List.of(TestKeys.LOG.key(), KEY)));
        assertEquals(AT, note.signatures().getLast().time());
        Checkpoint other = new Checkpoint(SEVEN.origin(), 8, SEVEN.root());
        SignedNote moved = other.sign(TestKeys.LOG).with(note.signatures().getLast());
        assertThrows(Refusal.class, () -> moved.verify(List.of(KEY)));
    }

    @Test
    void signsOverTheMessageOfTheStandard() {
        byte[] message = Cosigned.message(KEY.name(), KEY.type(), AT.getEpochSecond(), SEVEN.text());
        assertEquals(VECTOR.text("message"), HexFormat.of().formatHex(message));
        byte[] ed25519 = Cosigned.message("w", NoteKey.COSIGNATURE, AT.getEpochSecond(), SEVEN.text());
        assertEquals(
                Vectors.tlog().in("checkpoint").text("cosigned_message"), new String(ed25519, StandardCharsets.UTF_8));
    }

    @Test
    void signsTheSameTwice() {
        for (int type : new int[] {NoteKey.COSIGNATURE, NoteKey.COSIGNATURE_ML_DSA_44}) {
            var cosigner = Cosigner.ofSeed("witness.example/w", type, SEED);
            NoteSignature signature = cosigner.sign(SEVEN, AT);
            assertEquals(signature, cosigner.sign(SEVEN, AT));
            assertNotEquals(signature, cosigner.sign(SEVEN, AT.plusSeconds(1)));
            SignedNote note = SEVEN.sign(TestKeys.LOG).with(signature);
            assertEquals(List.of(cosigner.key()), note.verify(List.of(cosigner.key())));
        }
    }

    @Test
    void aLogHasASecondKeyOfTheSameSecret() {
        NoteKey second = TestKeys.LOG.second().orElseThrow().key();
        assertEquals(TestKeys.LOG.key().name(), second.name());
        assertEquals(
                second,
                NoteSigner.parse(TestKeys.LOG.secret()).second().orElseThrow().key());
        assertNotEquals(
                second,
                TestKeys.signer("vigil.example/log", 2).second().orElseThrow().key());
        SignedNote twice = SEVEN.signTwice(TestKeys.LOG);
        assertEquals(List.of(TestKeys.LOG.key(), second), twice.verify(List.of(TestKeys.LOG.key(), second)));
        assertArrayEquals(twice.bytes(), SEVEN.signTwice(TestKeys.LOG).bytes());
        assertEquals(SEVEN, Checkpoint.verify(twice.bytes(), TestKeys.LOG.key()));
    }

    @Test
    void theSecondSignatureBreaksWithEveryByte() {
        NoteKey second = TestKeys.LOG.second().orElseThrow().key();
        byte[] signature = SEVEN.signTwice(TestKeys.LOG).signatures().getLast().signature();
        for (int at = 0; at < signature.length; at += 97) {
            byte[] changed = signature.clone();
            changed[at] ^= 1;
            SignedNote note = SEVEN.sign(TestKeys.LOG).with(NoteSignature.of(second, changed));
            assertThrows(Refusal.class, () -> note.verify(List.of(second)), "byte " + at);
        }
        SignedNote cut = SEVEN.sign(TestKeys.LOG).with(NoteSignature.of(second, Arrays.copyOf(signature, 8)));
        assertThrows(Refusal.class, () -> cut.verify(List.of(second)));
    }

    @Test
    void refusesASecretOfAnotherLength() {
        assertThrows(Refusal.class, () -> Cosigner.ofSeed("w", NoteKey.COSIGNATURE, new byte[31]));
        assertThrows(Refusal.class, () -> new NoteKey("w", NoteKey.COSIGNATURE_ML_DSA_44, new byte[32]));
        assertThrows(Refusal.class, () -> new NoteKey("w", 5, new byte[32]));
    }
}
