package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.Head;

/// The commands that look after a register, as somebody types them.
class KeepingCommandsTest {
    @TempDir
    Path folder;

    private Path home;
    private Path words;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void register() throws IOException {
        home = folder.resolve("home");
        words = Files.writeString(folder.resolve("words"), "nine herons over the weir\n");
        Files.createDirectory(folder.resolve("stick"));
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            Demo.fill(vigil);
        }
    }

    private int vigil(String... line) {
        said.getBuffer().setLength(0);
        var out = new PrintWriter(said, true);
        return Main.commandLine().setOut(out).setErr(out).execute(line);
    }

    private void done(String... line) {
        assertEquals(0, vigil(line), said.toString());
    }

    private Head head(Path of) {
        try (Vigil vigil = Vigil.open(of, Clock.systemUTC(), Settings.DEFAULT)) {
            return vigil.ledger().head();
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aBackupIsMadeRehearsedAndRestoredWhileTheRegisterIsOpen() {
        Head before = head(home);
        try (Vigil _ = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            done("backup", path("stick"), "--home", home.toString(), "--passphrase-file", words.toString());
            done("backup", path("stick"), "--home", home.toString(), "--passphrase-file", words.toString());
        }
        assertTrue(said.toString().contains("0 new exhibits"), said.toString());
        done("drill", path("stick"), "--passphrase-file", words.toString());
        done("restore", path("stick"), "--into", path("back"), "--passphrase-file", words.toString());
        assertEquals(before, head(folder.resolve("back")));
        assertEquals(1, vigil("restore", path("stick"), "--into", path("back"), "--passphrase-file", words.toString()));
    }

    @Test
    void aBackupThatWouldLackTheLedgerIsNotMade() throws IOException {
        Files.writeString(home.resolve("vigil.properties"), "database.url = postgresql://db.example/vigil\n");
        assertEquals(
                1, vigil("backup", path("stick"), "--home", home.toString(), "--passphrase-file", words.toString()));
        assertTrue(said.toString().contains("PostgreSQL"), said.toString());
        try (Stream<Path> made = Files.list(folder.resolve("stick"))) {
            assertEquals(List.of(), made.toList());
        }
    }

    @Test
    void aRegisterUnderAPassphraseOpensWithItOrWithThreeShares() throws IOException {
        done("lock", "--home", home.toString(), "--new-passphrase-file", words.toString());
        assertEquals(1, vigil("people", "--home", home.toString()));
        assertTrue(said.toString().contains("passphrase"), said.toString());
        done("people", "--home", home.toString(), "--passphrase-file", words.toString());
        done("shares", "make", "--home", home.toString(), "--passphrase-file", words.toString());
        List<String> shares = said.toString()
                .replaceAll("-\\s+", "-")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("([A-Z2-7]{4}-){15}[A-Z2-7]{4}"))
                .toList();
        assertEquals(5, shares.size(), said.toString());
        Path three = Files.write(folder.resolve("three"), List.of(shares.get(4), shares.get(0), shares.get(2)));
        Path two = Files.write(folder.resolve("two"), shares.subList(0, 2));
        done("shares", "rehearse", three.toString(), "--home", home.toString(), "--passphrase-file", words.toString());
        Path others = Files.writeString(folder.resolve("others"), "another six words of a song\n");
        String[] lost = {"lock", "--home", home.toString(), "--new-passphrase-file", others.toString(), "--shares"};
        assertEquals(1, vigil(with(lost, two.toString())));
        done(with(lost, three.toString()));
        assertEquals(1, vigil("people", "--home", home.toString(), "--passphrase-file", words.toString()));
        done("people", "--home", home.toString(), "--passphrase-file", others.toString());
    }

    private static String[] with(String[] line, String last) {
        return Stream.concat(Stream.of(line), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatToDo() throws IOException {
        assertEquals(1, vigil("doctor", "--home", home.toString()));
        assertTrue(said.toString().contains("No backup was ever made"), said.toString());
        done("backup", path("stick"), "--home", home.toString(), "--passphrase-file", words.toString());
        done("doctor", "--home", home.toString());
        Files.writeString(home.resolve("vigil.properties"), "prot=8080\n");
        assertEquals(1, vigil("doctor", "--home", home.toString()));
        assertTrue(said.toString().contains("prot"), said.toString());
        Path last = Files.writeString(home.resolve("keys/backup.last"), "2026-11m25");
        assertEquals(1, vigil("doctor", "--home", home.toString()));
        assertTrue(said.toString().contains(last.toString()), said.toString());
    }

    /// The disk flips a bit and no program knows: the time of writing stays.
    @Test
    void oneFlippedBitInAnyFileIsFoundAndNamed() throws IOException {
        done("backup", path("stick"), "--home", home.toString(), "--passphrase-file", words.toString());
        done("scan", "--home", home.toString());
        done("doctor", "--deep", "--home", home.toString());
        var random = new Random(11);
        for (Path file : stored()) {
            byte[] right = Files.readAllBytes(file);
            FileTime time = Files.getLastModifiedTime(file);
            byte[] wrong = right.clone();
            wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, wrong);
            Files.setLastModifiedTime(file, time);
            assertEquals(1, vigil("doctor", "--deep", "--home", home.toString()), file + "\n" + said);
            assertTrue(said.toString().contains(file.getFileName().toString()), file + "\n" + said);
            Files.write(file, right);
            Files.setLastModifiedTime(file, time);
        }
    }

    private List<Path> stored() throws IOException {
        var files = new ArrayList<Path>();
        var pages = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) > 0 && !file.toString().matches(".*(\\.lock|-shm|doctor\\.sums)")) {
                    (file.startsWith(home.resolve("editions")) ? pages : files).add(file);
                }
            }
        }
        assertFalse(pages.isEmpty());
        // of the pages, which the sums treat all alike, a few
        for (int i = 0; i < pages.size(); i += pages.size() / 8 + 1) {
            files.add(pages.get(i));
        }
        return files;
    }

    @Test
    void whatIsErasedIsGone() {
        String entry;
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            var claims = vigil.lines().stream()
                    .filter(line -> line.entry() instanceof vigil.claim.Claim)
                    .toList();
            entry = claims.getLast().entry().id().text();
        }
        done("erase", entry, "--reason", "safety", "--home", home.toString());
        String gone = entry;
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            assertTrue(vigil.lines().stream()
                    .noneMatch(line -> line.entry().id().text().equals(gone)));
            assertEquals(List.of(), vigil.ledger().verify());
        }
    }
}
