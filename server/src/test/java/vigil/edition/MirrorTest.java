package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Problem;
import vigil.ledger.NoteKey;
import vigil.verify.Verification;
import vigil.verify.Verify;

/// What a careless or hostile copy does to a mirror, and that it is named.
class MirrorTest {
    private static final Optional<NoteKey> TRUSTED =
            Optional.of(TestEditions.KEY.signer().key());

    @TempDir
    Path folder;

    private int asked;
    private final Edition edition = TestEditions.of(Invented.history(4, 3).getLast());

    @BeforeEach
    void spread() throws Exception {
        TestEditions.spread(edition, folder);
    }

    private List<Problem> problems() {
        return Verification.of(folder, TRUSTED).problems();
    }

    private void requireNamed(String path, String what) {
        // with the register's key or without: a change is found either way
        var key = ++asked % 2 == 0 ? TRUSTED : Optional.<NoteKey>empty();
        var problems = Verification.of(folder, key).problems();
        var named = problems.stream().map(Problem::where).collect(Collectors.toSet());
        problems.forEach(problem -> assertTrue(
                Verify.sentence(problem).startsWith(problem.where() + ": ")
                        && !Verify.sentence(problem).contains("verify-"),
                Verify.sentence(problem)));
        assertTrue(named.contains(path), path + " " + what + ": named were " + named);
    }

    @Test
    void oneChangedByteOfAnyFileIsNamed() throws Exception {
        int tried = 0;
        for (var file : edition.files().entrySet()) {
            byte[] bytes = file.getValue();
            Path path = folder.resolve(file.getKey());
            for (int at : places(bytes.length)) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << tried % 8);
                Files.write(path, changed);
                requireNamed(file.getKey(), "byte " + at);
                tried++;
            }
            Files.write(path, bytes);
        }
        assertEquals(List.of(), problems());
        assertTrue(tried > 100, "" + tried);
    }

    /// The ends, where padding and line feeds are, and some between.
    private static TreeSet<Integer> places(int length) {
        return IntStream.of(0, 1, length / 3, length / 2, length - 3, length - 2, length - 1)
                .filter(at -> at >= 0 && at < length)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyByteOfTheSignedFilesCounts() throws Exception {
        Edition empty = TestEditions.of(List.of());
        folder = TestEditions.spread(empty, folder.resolve("empty"));
        for (String name : List.of("manifest.sig", "checkpoint", "key")) {
            byte[] bytes = empty.files().get(name);
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= 1;
                Files.write(folder.resolve(name), changed);
                requireNamed(name, "byte " + at);
            }
            Files.write(folder.resolve(name), bytes);
        }
    }

    @Test
    void aByteMoreOrLessOfAnyFileIsNamed() throws Exception {
        for (var file : edition.files().entrySet()) {
            byte[] bytes = file.getValue();
            Path path = folder.resolve(file.getKey());
            for (int length : List.of(0, bytes.length - 1, bytes.length + 1)) {
                byte[] changed = Arrays.copyOf(bytes, length);
                if (length > bytes.length) {
                    changed[length - 1] = '\n';
                }
                Files.write(path, changed);
                requireNamed(file.getKey(), length + " bytes instead of " + bytes.length);
            }
            Files.write(path, bytes);
        }
    }

    @Test
    void aFileThatIsMissingAddedOrRenamedIsNamed() throws Exception {
        for (String name : edition.files().keySet()) {
            Path path = folder.resolve(name);
            Path renamed = path.resolveSibling("other-" + path.getFileName());
            Files.move(path, renamed);
            requireNamed(name, "missing");
            if (!name.equals("manifest.txt")) { // without it nothing can be said to be added
                requireNamed(folder.relativize(renamed).toString(), "added");
            }
            Files.move(renamed, path);
        }
        for (String extra : List.of("x", ".hidden", "people/x.json", "record/x.jsonl", "tile/0/000.p/1x", "en/a b")) {
            Path path = Files.writeString(folder.resolve(extra), "x");
            requireNamed(extra, "added");
            Files.delete(path);
        }
        assertEquals(List.of(), problems());
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path page = folder.resolve("index.html");
        Path elsewhere = Files.move(page, folder.resolveSibling(folder.getFileName() + "-elsewhere"));
        try {
            Files.createSymbolicLink(page, elsewhere);
            assertEquals(List.of(new Problem("verify-link", "index.html")), problems());
        } finally {
            Files.deleteIfExists(elsewhere);
        }
    }

    @Test
    void whatIsNoFolderIsSaid() {
        var result = Verification.of(folder.resolve("index.html"), TRUSTED);
        assertEquals("verify-folder", result.problems().getFirst().code());
        assertEquals(
                "verify-folder",
                Verification.of(folder.resolve("nowhere"), TRUSTED)
                        .problems()
                        .getFirst()
                        .code());
    }

    @Test
    void aMirrorUnderAnotherKeyIsOnlyFoundOutByTheTrustedOne() throws Exception {
        Edition other =
                Edition.of(Invented.of(4, 4).lines(), TestEditions.NAME, TestEditions.key(9), List.of(new SmallSite()));
        Path place = TestEditions.spread(other, folder.resolve("other"));
        assertTrue(Verification.of(place, Optional.empty()).holds());
        var named = Verification.of(place, TRUSTED).problems().stream()
                .map(Problem::where)
                .toList();
        assertTrue(named.containsAll(List.of("key", "manifest.sig")), named.toString());
    }
}
