package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.claim.Refusal;

class TlogProofTest {
    private static final TiledLog LOG = TiledLog.of(Vectors.entries());
    private static final String VECTOR = Vectors.tlog().in("checkpoint").text("tlog_proof");
    private static final SignedNote COSIGNED =
            SignedNote.parse(Vectors.tlog().in("checkpoint").text("checkpoint"));
    private static final NoteKey KEY = TestKeys.LOG.key();

    @Test
    void writesAndVerifiesTheVector() {
        assertEquals(VECTOR, LOG.prove(4, COSIGNED).toString());
        TlogProof read = TlogProof.parse(VECTOR.getBytes(StandardCharsets.UTF_8));
        assertEquals(LOG.prove(4, COSIGNED), read);
        assertEquals(7, read.verify(Vectors.entries().get(4), KEY).size());
    }

    @Test
    void provesEachEntryAndNoOther() {
        for (int size = 1; size <= 7; size++) {
            SignedNote note = new Checkpoint(KEY.name(), size, LOG.tree().root(size)).sign(TestKeys.LOG);
            for (int index = 0; index < size; index++) {
                TlogProof proof = TlogProof.parse(LOG.prove(index, note).bytes());
                assertEquals(size, proof.verify(LOG.entries().get(index), KEY).size());
                byte[] other = LOG.entries().get((index + 1) % 7);
                assertThrows(Refusal.class, () -> proof.verify(other, KEY));
            }
        }
    }

    @Test
    void refusesEveryChangedByte() {
        byte[] entry = Vectors.entries().get(4);
        byte[] proof =
                LOG.prove(4, LOG.checkpoint(KEY.name()).sign(TestKeys.LOG)).bytes();
        for (int at = 0; at < proof.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = proof.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThrows(Refusal.class, () -> TlogProof.parse(changed).verify(entry, KEY), at + " bit " + bit);
            }
        }
    }

    @Test
    void carriesExtraBytes() {
        TlogProof proof = LOG.prove(0, COSIGNED).withExtra("salt".getBytes(StandardCharsets.UTF_8));
        assertEquals("extra c2FsdA==", proof.toString().lines().toList().get(1));
        assertEquals(proof, TlogProof.parse(proof.bytes()));
    }

    @Test
    void refusesASecondSpelling() {
        assertThrows(Refusal.class, () -> TlogProof.parse(VECTOR.replace("index 4", "extra \nindex 4")));
    }

    @ParameterizedTest
    @CsvSource({"@v1,@v2", "index 4,index 04", "index 4,index", "'index 4\n',''", "index 4,index -4", "'\n\n',"})
    void refusesAnotherForm(String from, String to) {
        String other = VECTOR.replace(from, to == null ? "\n" : to);
        assertThrows(Refusal.class, () -> TlogProof.parse(other));
    }
}
