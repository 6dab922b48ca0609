package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Released;
import vigil.claim.Curation.Withhold;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.ledger.Line;
import vigil.ledger.Salt;
import vigil.verify.Verification;

/// Whoever holds the key can sign anything. What does not follow from released entries, and what does
/// not stand in the public log, is found all the same; and nothing of it breaks the verifier.
class SignedLieTest {
    private static final List<Invented.Told> ACTS = Invented.history(4, 3);
    private static final Edition EDITION = TestEditions.of(ACTS.getLast());

    @TempDir
    Path folder;

    private int folders;

    private List<Problem> problems(Map<String, byte[]> files) throws Exception {
        return problems(TestEditions.signed(EDITION.number(), files));
    }

    private List<Problem> problems(Edition edition) throws Exception {
        Path place = TestEditions.spread(edition, folder.resolve("" + folders++));
        return Verification.of(place, Optional.of(TestEditions.KEY.signer().key()))
                .problems();
    }

    private static boolean isData(String path) {
        return Stream.of("people/", "record/", "tile/", "index.json", "checkpoint")
                .anyMatch(path::startsWith);
    }

    @Test
    void aChangedFileIsFound() throws Exception {
        for (String path :
                EDITION.files().keySet().stream().filter(SignedLieTest::isData).toList()) {
            for (byte[] lie : lies(EDITION.files().get(path))) {
                var files = new TreeMap<>(EDITION.files());
                files.put(path, lie);
                assertTrue(!problems(files).isEmpty(), "a lie in " + path + " was believed");
            }
        }
    }

    private static List<byte[]> lies(byte[] truth) {
        byte[] flipped = truth.clone();
        flipped[truth.length / 2] ^= 1;
        return List.of(flipped, Arrays.copyOf(truth, truth.length - 1), new byte[0], "[null]\n".getBytes());
    }

    @Test
    void aFileKeptBackOrMadeUpIsFound() throws Exception {
        for (String kind : List.of("people/", "record/")) {
            String path = EDITION.files().keySet().stream()
                    .filter(each -> each.startsWith(kind))
                    .findFirst()
                    .orElseThrow();
            var files = new TreeMap<>(EDITION.files());
            byte[] bytes = files.remove(path);
            assertTrue(!problems(files).isEmpty(), path + " kept back");
            files.put(path, bytes);
            files.put(path.replaceFirst("/.", "/7"), bytes);
            assertTrue(!problems(files).isEmpty(), path + " twice");
        }
    }

    @Test
    void anEntryWithoutALeafIsFound() throws Exception {
        // people and records of a later act, over the log of an earlier one
        var files = new TreeMap<>(TestEditions.of(ACTS.get(1)).files());
        files.keySet().removeIf(path -> path.startsWith("record/") || path.startsWith("people/"));
        EDITION.files().forEach((path, bytes) -> {
            if (path.startsWith("record/") || path.startsWith("people/")) {
                files.put(path, bytes);
            }
        });
        var codes = problems(TestEditions.signed(2, files)).stream().map(Problem::code);
        assertTrue(codes.anyMatch("verify-commitment"::equals));
    }

    @Test
    void whatWasTakenBackMustNotComeAgain() throws Exception {
        Released before = ACTS.getLast().released();
        Id taken = before.entries().getLast().entry().id();
        var lines = new ArrayList<>(ACTS.getLast().lines());
        Instant later = Instant.parse("2026-11-21T10:00:00Z");
        var withhold = new Withhold(new Id("7".repeat(26)), later, "editor", List.of(taken), "safety");
        lines.add(new Line(lines.size(), withhold, new Salt(new byte[32])));
        Edition after = TestEditions.of(lines);
        assertEquals(List.of(), problems(after));
        var files = new TreeMap<>(after.files());
        EDITION.files().forEach((path, bytes) -> {
            if (path.startsWith("record/")) {
                files.put(path, bytes);
            }
        });
        var codes =
                problems(TestEditions.signed(after.number(), files)).stream().map(Problem::code);
        assertTrue(codes.anyMatch("verify-taken-back"::equals));
    }

    @Test
    void anEntryInMoreThanItsPublicFormIsFound() throws Exception {
        // the editor's own form of a released entry: its name and hour do not fit the commitment
        var files = new TreeMap<>(EDITION.files());
        files.replaceAll((path, bytes) -> path.startsWith("record/")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replace("\"by\":\"registry\"", "\"by\":\"m.ostrel\"")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);
        assertTrue(!problems(files).isEmpty());
    }

    @Test
    void aNumberThatTheLogDoesNotBearIsFound() throws Exception {
        for (int number : List.of(0, 1_000_000)) {
            assertTrue(
                    problems(TestEditions.signed(number, EDITION.files())).stream()
                            .anyMatch(problem -> problem.where().equals("manifest.sig")),
                    "" + number);
        }
    }

    @Test
    void pagesAreTakenAsSigned() throws Exception {
        var files = new TreeMap<>(EDITION.files());
        files.put("index.html", new byte[] {'x'});
        assertEquals(List.of(), problems(files));
    }
}
