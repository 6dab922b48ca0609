package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Problem;
import vigil.ledger.Checkpoint;
import vigil.ledger.Cosigner;
import vigil.ledger.NoteKey;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;
import vigil.verify.Known;
import vigil.verify.Verification;

/// Who signed the checkpoint of a mirror: the register twice, and witnesses.
class SignersTest {
    private static final NoteKey KEY = TestEditions.KEY.signer().key();
    private static final NoteKey SECOND =
            TestEditions.KEY.signer().second().orElseThrow().key();
    private static final Edition EDITION =
            TestEditions.of(Invented.history(4, 3).getLast());
    private static final Cosigner LIBRARY =
            Cosigner.ofSeed("witness.example/library", NoteKey.COSIGNATURE, new byte[32]);
    private static final Cosigner UNION =
            Cosigner.ofSeed("witness.example/union", NoteKey.COSIGNATURE_ML_DSA_44, new byte[32]);

    @TempDir
    Path folder;

    @BeforeEach
    void spread() throws Exception {
        TestEditions.spread(EDITION, folder);
    }

    private static Known witnessed(Cosigner... by) {
        return new Known(
                Optional.of(KEY),
                Optional.empty(),
                List.of(by).stream().map(Cosigner::key).toList());
    }

    private List<String> codes(Known known) {
        return Verification.of(folder, known).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private void cosign(Checkpoint over, Cosigner by) throws Exception {
        Path file = folder.resolve(EditionNote.CHECKPOINT);
        SignedNote note = SignedNote.parse(Files.readAllBytes(file));
        Files.write(
                file,
                note.with(by.sign(over, Instant.parse("2026-03-01T04:05:06Z"))).bytes());
    }

    @Test
    void theRegisterSignsTwice() {
        var result = Verification.of(folder, new Known(Optional.of(KEY), Optional.of(SECOND), List.of()));
        assertEquals(List.of(), result.problems());
        assertEquals(List.of("signed by ML-DSA-44 too"), result.remarks());
        NoteKey other = TestEditions.key(2).signer().second().orElseThrow().key();
        var another = new Known(Optional.of(KEY), Optional.of(other), List.of());
        assertEquals(
                List.of("verify-key", "verify-second"),
                codes(another).stream().sorted().toList());
    }

    @Test
    void aSecondSignatureThatWasTakenOffIsMissed() throws Exception {
        Path file = folder.resolve(EditionNote.CHECKPOINT);
        SignedNote note = SignedNote.parse(Files.readAllBytes(file));
        Files.write(file, new SignedNote(note.text(), note.signatures().subList(0, 1)).bytes());
        assertEquals(List.of("verify-second"), codes(Known.NOTHING));
    }

    @Test
    void anEditionOfBeforeStillHolds() throws Exception {
        var files = EDITION.files();
        files.remove(EditionNote.SECOND_KEY);
        files.put(
                EditionNote.CHECKPOINT,
                EDITION.checkpoint().sign(TestEditions.KEY.signer()).bytes());
        Path before = TestEditions.spread(
                TestEditions.signedWithCheckpoint(EDITION.number(), files), folder.resolve("before"));
        var result = Verification.of(before, Optional.of(KEY));
        assertEquals(List.of(), result.problems());
        assertEquals(List.of(), result.remarks());
        Files.write(before.resolve(EditionNote.CHECKPOINT), EDITION.bytes(EditionNote.CHECKPOINT));
        assertEquals(
                List.of("verify-changed"),
                Verification.of(before, Optional.of(KEY)).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void witnessesThatOneKnowsMustHaveCosigned() throws Exception {
        assertEquals(List.of("verify-witness", "verify-witness"), codes(witnessed(LIBRARY, UNION)));
        cosign(EDITION.checkpoint(), LIBRARY);
        cosign(EDITION.checkpoint(), UNION);
        var result = Verification.of(folder, witnessed(LIBRARY, UNION));
        assertEquals(List.of(), result.problems());
        assertEquals(
                List.of(
                        "signed by ML-DSA-44 too",
                        "cosigned by witness.example/library at 2026-03-01T04:05:06Z",
                        "cosigned by witness.example/union at 2026-03-01T04:05:06Z"),
                result.remarks());
        assertTrue(
                Verification.of(folder, Known.NOTHING).remarks().contains("2 signatures by keys that were not given"));
    }

    @Test
    void aCosignatureOfAnotherStateIsRefused() throws Exception {
        Checkpoint now = EDITION.checkpoint();
        cosign(new Checkpoint(now.origin(), now.size() - 1, EDITION.logRoot(now.size() - 1)), UNION);
        assertEquals(List.of("verify-witness"), codes(witnessed(UNION)));
        assertEquals(List.of(), codes(Known.NOTHING));
    }
}
