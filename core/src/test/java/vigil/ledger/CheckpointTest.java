package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.claim.Refusal;

class CheckpointTest {
    private static final String ROOT = "rGK/cjOpsaQdYOHL+ozVfAjjMT3AnCruihlyAH0tC6s=";
    private static final Vectors VECTOR = Vectors.tlog().in("checkpoint");
    private static final NoteKey LOG = TestKeys.LOG.key();
    private static final NoteKey WITNESS = NoteKey.parse(VECTOR.text("witness_vkey"));
    private static final Checkpoint SEVEN = TiledLog.of(Vectors.entries()).checkpoint("vigil.example/log");

    @Test
    void signsAsTheVectorDoes() {
        byte[] cosigned = VECTOR.text("checkpoint").getBytes(StandardCharsets.UTF_8);
        SignedNote note = SignedNote.parse(cosigned);
        assertEquals(SEVEN, Checkpoint.verify(cosigned, LOG));
        assertEquals(note, SEVEN.sign(TestKeys.LOG).with(note.signatures().getLast()));
        assertArrayEquals(cosigned, note.bytes());
    }

    @Test
    void knowsAWitnesssCosignature() {
        SignedNote note = SignedNote.parse(VECTOR.text("checkpoint"));
        assertEquals(List.of(LOG, WITNESS), note.verify(List.of(LOG, WITNESS)));
        // one second later: the sixteenth base64 digit ends the key's id and the time
        String line = note.signatures().getLast().line();
        String later = line.replace("pVbkAovwT", "pVbkBovwT");
        SignedNote moved = SignedNote.parse(note.toString().replace(line, later));
        assertNotEquals(note, moved);
        assertThrows(Refusal.class, () -> moved.verify(List.of(LOG, WITNESS)));
        assertEquals(List.of(LOG), moved.verify(List.of(LOG)));
    }

    @Test
    void refusesEveryChangedByte() {
        byte[] signed = SEVEN.sign(TestKeys.LOG).bytes();
        for (int at = 0; at < signed.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = signed.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThrows(Refusal.class, () -> Checkpoint.verify(changed, LOG), at + " bit " + bit);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n7\n" + ROOT + "\n",
                "o\n7\n" + ROOT,
                "o\n07\n" + ROOT + "\n",
                "o\n-7\n" + ROOT + "\n",
                "o\n+7\n" + ROOT + "\n",
                "o\n٧\n" + ROOT + "\n",
                "o\n9999999999999999999\n" + ROOT + "\n",
                "o\n0\n" + ROOT + "\n",
                "o\n7\nrGK/\n",
                "o\n7\n" + ROOT + "\nmore\n",
                "o\n7\n\n" + ROOT + "\n",
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThrows(Refusal.class, () -> Checkpoint.parse(text));
    }

    @Test
    void belongsToTheKeyOfItsOrigin() {
        NoteSigner other = TestKeys.signer("vigil.example/other", 1);
        assertThrows(Refusal.class, () -> SEVEN.sign(other));
        SignedNote lent = SignedNote.sign(SEVEN.text(), other);
        assertThrows(Refusal.class, () -> Checkpoint.verify(lent, other.key()));
    }

    @Test
    void isOfTheFrontierToo() {
        List<Hash> leaves = Vectors.entries().stream().map(MerkleTree::leafHash).toList();
        assertEquals(SEVEN, Checkpoint.of("vigil.example/log", Frontier.EMPTY.appendAll(leaves)));
    }
}
