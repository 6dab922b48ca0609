package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.claim.Refusal;

class SignedNoteTest {
    private static final NoteSigner OTHER = TestKeys.signer("witness.example/w2", 3);
    private static final String TEXT = "Сарвения\n\nnot — signed A\n\n";

    @Test
    void verifiesTheExampleOfTheStandard() {
        Vectors example = Vectors.tlog().in("spec_signed_note_example");
        NoteKey key = NoteKey.parse(example.text("vkey"));
        SignedNote note = SignedNote.parse(example.text("text") + "\n" + example.text("signature_line") + "\n");
        assertEquals(List.of(key), note.verify(List.of(key)));
        assertEquals(example.text("text"), note.text());
    }

    @Test
    void splitsAtTheLastEmptyLine() {
        SignedNote note = SignedNote.parse(SignedNote.sign(TEXT, TestKeys.LOG).bytes());
        assertEquals(TEXT, note.text());
        assertEquals(List.of(TestKeys.LOG.key()), note.verify(List.of(TestKeys.LOG.key())));
    }

    @Test
    void refusesEveryChangedByteAndEveryCut() {
        byte[] note = SignedNote.sign(TEXT, TestKeys.LOG).bytes();
        for (int at = 0; at < note.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = note.clone();
                changed[at] ^= (byte) (1 << bit);
                refused(changed, at + " bit " + bit);
            }
            refused(Arrays.copyOf(note, at), "cut at " + at);
        }
        refused(Arrays.copyOf(note, note.length + 1), "longer");
    }

    private static void refused(byte[] note, String what) {
        assertThrows(Refusal.class, () -> SignedNote.parse(note).verify(List.of(TestKeys.LOG.key())), what);
    }

    @Test
    void passesOverUnknownKeysButNotOverForgedKnownOnes() {
        SignedNote note = SignedNote.sign("a\n", OTHER, TestKeys.LOG);
        assertEquals(List.of(TestKeys.LOG.key()), note.verify(List.of(TestKeys.LOG.key())));
        assertEquals(2, note.verify(List.of(TestKeys.LOG.key(), OTHER.key())).size());
        assertThrows(Refusal.class, () -> note.verify(List.of()));
        // who signs twice counts once, or one witness could make a quorum
        SignedNote twice = note.with(note.signatures().getFirst());
        assertEquals(List.of(OTHER.key()), twice.verify(List.of(OTHER.key())));
        // the same name with another key is a key not known
        NoteKey sameName = TestKeys.signer("vigil.example/log", 9).key();
        assertThrows(Refusal.class, () -> note.verify(List.of(sameName)));

        NoteSignature ofAnotherText = SignedNote.sign("b\n", OTHER).signatures().getFirst();
        SignedNote forged = SignedNote.sign("a\n", TestKeys.LOG).with(ofAnotherText);
        assertThrows(Refusal.class, () -> forged.verify(List.of(TestKeys.LOG.key(), OTHER.key())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n",
                "a\n\n",
                "a\n\n\n",
                "a\n\n— k AAAAAAA=",
                "a\n\n- k AAAAAAA=\n",
                "a\n\n—  AAAAAAA=\n",
                "a\n\n— k AAAA\n",
                "a\n\n— k AAAAAAA\n",
                "a\n\n— k AAAAAAB=\n",
                "a\n\n— k+ AAAAAAA=\n",
                "a\n\n— k\u00a0k AAAAAAA=\n",
                "a\r\n\n— k AAAAAAA=\n",
                "a\n\n— k AAAAAAA=\r\n",
                "a\n\n— k AAAAAAA=\nb\n",
            })
    void refusesWhatIsNoNote(String note) {
        assertThrows(Refusal.class, () -> SignedNote.parse(note));
    }

    @Test
    void takesAHundredSignaturesAndNoMore() {
        NoteSignature line = new NoteSignature("k", "AAAAAAA=");
        String most = new SignedNote("a\n", Collections.nCopies(100, line)).toString();
        assertEquals(100, SignedNote.parse(most).signatures().size());
        String more = most + line.line() + "\n";
        assertThrows(Refusal.class, () -> SignedNote.parse(more));
    }

    @Test
    void refusesToSignWhatCannotBeRead() {
        assertThrows(Refusal.class, () -> SignedNote.sign("no line feed", TestKeys.LOG));
        assertThrows(Refusal.class, () -> SignedNote.sign("tab\t\n", TestKeys.LOG));
        assertThrows(Refusal.class, () -> SignedNote.sign("\ud800\n", TestKeys.LOG));
        assertThrows(Refusal.class, () -> SignedNote.sign("unsigned\n"));
    }
}
