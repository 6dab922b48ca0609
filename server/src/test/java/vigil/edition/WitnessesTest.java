package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.claim.Refusal;
import vigil.edition.mirror.Ours;
import vigil.edition.witness.Cosignatures;
import vigil.edition.witness.Witness;
import vigil.edition.witness.Witnesses;
import vigil.ledger.Checkpoint;
import vigil.ledger.Cosigner;
import vigil.ledger.Hash;
import vigil.ledger.NoteKey;
import vigil.verify.Known;
import vigil.verify.Verification;

/// Witnesses are asked over HTTP, and what they sign stands under the checkpoint that readers find.
class WitnessesTest {
    private static final NoteKey KEY = TestEditions.KEY.signer().key();
    private static final List<Edition> EDITIONS =
            Invented.history(4, 4).stream().skip(1).map(TestEditions::of).toList();
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path home;

    private TestWitness library;
    private TestWitness union;
    private HomeEditions editions;

    @BeforeEach
    void begin() throws IOException {
        library = new TestWitness("witness.example/library", NoteKey.COSIGNATURE, KEY);
        union = new TestWitness("witness.example/union", NoteKey.COSIGNATURE_ML_DSA_44, KEY);
        editions = EditionFolder.home(home);
    }

    @AfterEach
    void end() {
        library.close();
        union.close();
    }

    /// Everything anew, as a process does that has just started.
    private Witnesses witnesses() {
        return new Witnesses(home, List.of(library.witness(), union.witness()), new Cosignatures(home));
    }

    private Ours ours() throws IOException {
        return Ours.in(editions.current().orElseThrow());
    }

    private List<String> ask(Instant now) throws IOException {
        var problems = witnesses().round(ours(), now).stream()
                .map(Witnesses.Asked::problem)
                .toList();
        editions.cosign(new Cosignatures(home)::under);
        return problems;
    }

    private void write(int edition) {
        editions.write(EDITIONS.get(edition).cosigned(new Cosignatures(home)::under));
    }

    private Verification.Result verified() throws IOException {
        var known = new Known(Optional.of(KEY), Optional.empty(), List.of(library.key(), union.key()));
        return Verification.of(ours().folder(), known);
    }

    @Test
    void whatTheySignStandsUnderTheCheckpoint() throws IOException {
        write(0);
        assertEquals(2, verified().problems().size());
        assertEquals(List.of("", ""), ask(NOW));
        assertEquals(List.of(), verified().problems());
        assertTrue(verified().remarks().contains("cosigned by witness.example/union at " + TestWitness.AT));
        assertEquals(List.of(), ask(NOW.plusSeconds(3600)), "who signed is not asked again");
    }

    @Test
    void theyAreShownThatTheLogOnlyGrew() throws IOException {
        for (int edition = 0; edition < 3; edition++) {
            write(edition);
            assertFalse(verified().holds());
            assertEquals(List.of("", ""), ask(NOW));
            assertEquals(List.of(), verified().problems());
        }
        assertEquals(List.of(200, 200, 200), library.answers);
    }

    @Test
    void anEditionThatIsWrittenAnewKeepsTheirWord() throws IOException {
        write(0);
        ask(NOW);
        editions = EditionFolder.home(home); // a process that has just started
        var again = editions.write(EDITIONS.get(0).cosigned(new Cosignatures(home)::under));
        assertEquals(0, again.written());
        assertEquals(List.of(), verified().problems());
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainLater() throws IOException {
        write(0);
        library.broken = 503;
        assertEquals(List.of("it answered otherwise than a witness does (503)", ""), ask(NOW));
        assertEquals(List.of(), ask(NOW.plusSeconds(59)));
        library.broken = 0;
        assertEquals(List.of(""), ask(NOW.plusSeconds(60)));
        assertEquals(List.of(), verified().problems());
        union.close();
        write(1);
        assertEquals(2, witnesses().standing(ours()).size());
        assertFalse(ask(NOW).get(1).isEmpty());
    }

    @Test
    void aWitnessThatRemembersMoreThanWeIsAskedFromThere() throws IOException {
        write(1);
        Checkpoint before = EDITIONS.get(0).checkpoint();
        library.seen(before);
        assertEquals(List.of("", ""), ask(NOW));
        assertEquals(List.of(409, 200), library.answers);
    }

    @Test
    void aWitnessThatHasSeenMoreOfTheLogThanThereIsWarns() throws IOException {
        write(0);
        library.seen(new Checkpoint(KEY.name(), 1_000_000, Hash.of(new byte[1])));
        assertTrue(ask(NOW).getFirst().contains("restored from an older copy"));
        library.seen(new Checkpoint(KEY.name(), 1, Hash.of(new byte[1])));
        assertTrue(ask(NOW.plusSeconds(60)).getFirst().contains("do not publish until you know why"));
    }

    @Test
    void aForgedWordIsNotTaken() throws IOException {
        write(0);
        library.lying = true;
        assertEquals(List.of("its answer is not signed by the key that is set", ""), ask(NOW));
        assertEquals(1, verified().problems().size());
    }

    @Test
    void aWordMayComeByAnotherWay() throws IOException {
        write(0);
        var friend = Cosigner.ofSeed("witness.example/friend", NoteKey.COSIGNATURE, new byte[32]);
        var witness = new Witness(friend.key(), "https://witness.example/");
        var witnesses = new Witnesses(home, List.of(witness), new Cosignatures(home));
        Checkpoint now = EDITIONS.get(0).checkpoint();
        String line = friend.sign(now, NOW).line();
        assertEquals(witness, witnesses.add(ours(), line));
        assertTrue(witnesses.standing(ours()).getFirst().signed());
        Checkpoint other = new Checkpoint(now.origin(), now.size() + 1, now.root());
        Ours ours = ours();
        assertThrows(
                Refusal.class, () -> witnesses.add(ours, friend.sign(other, NOW).line()));
        assertThrows(Refusal.class, () -> witnesses().add(ours, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://witness.example/",
                "witness.example/w1+df1c0a35+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU",
                "witness.example/w1+df1c0a35+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU ftp://witness.example/",
                "vigil.example/log+61ee48ee+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c https://witness.example/",
            })
    void refusesWhatIsNoWitness(String text) {
        assertThrows(Refusal.class, () -> Witness.parse(text));
    }

    @Test
    void readsAWitnessOfTheSettings() {
        String text =
                "witness.example/w1+df1c0a35+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU https://witness.example/";
        assertEquals("https://witness.example/", Witness.parse(text).address());
    }

    @Test
    void theCheckpointIsReplacedAndNeverWrittenOver() throws IOException {
        write(0);
        Path file = ours().folder().resolve("checkpoint");
        Path elsewhere = Files.createLink(home.resolve("elsewhere"), file);
        byte[] before = Files.readAllBytes(elsewhere);
        ask(NOW);
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(elsewhere));
        assertTrue(Files.size(file) > before.length);
    }
}
