package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vigil.bucket.FolderBucket;
import vigil.ledger.Hash;
import vigil.vault.BackupShelf;
import vigil.vault.Drill;
import vigil.vault.ExhibitScan;
import vigil.vault.Passphrase;
import vigil.verify.Verification;

/// Copies of one small register, what is done to them, and whether they are sound afterwards. A copy is a folder with
/// the home in it, and beside it the stick for its backups.
final class FaultHome {
    private static final String TEXT = """
            The teacher Aren Voskal was arrested on 3 March 2024 in Halvany. He is 41 years old. \
            He is held in Remand Prison No. 2 in Halvany and faces up to 8 years in prison.
            """;
    private static final String LIST = "Name,Arrested\nAren Voskal,2024-03-03\nBela Noor,2024-04-05\n";
    private static final String MAPPING = """
            { "mapping": 1, "language": "en", "people": [ { "key": ["Name"], "facts": [
              { "kind": "Named", "name": "Name" }, { "kind": "Arrested", "when": "Arrested" } ] } ] }
            """;
    private static final String WORDS = "nine herons over the weir";

    /// What is done while the file system fails.
    enum Act {
        APPEND,
        IMPORT,
        PUBLISH,
        BACKUP
    }

    private final Path temp;
    private final Path base;
    private final long before;
    private final AtomicInteger number = new AtomicInteger();

    /// Makes the register in `temp`: one person published, and a second one to be.
    FaultHome(Path temp) throws IOException {
        this.temp = temp.toRealPath();
        Files.writeString(temp.resolve("brief.txt"), TEXT);
        Files.writeString(temp.resolve("list.csv"), LIST);
        Files.writeString(temp.resolve("mapping.json"), MAPPING);
        Files.writeString(temp.resolve("words"), WORDS + "\n");
        Path more = Files.writeString(temp.resolve("more.txt"), TEXT.replace("Aren Voskal", "Dora Ilme"));
        base = this.temp.resolve("base");
        Path home = home(base);
        Files.createDirectories(base.resolve("stick"));
        went(FaultChild.execute("add", file("brief.txt"), "--accept", "--home", home.toString()));
        CommandsUntilKilled.allow(home);
        went(FaultChild.execute("publish", "--home", home.toString()));
        went(FaultChild.execute("add", more.toString(), "--accept", "--home", home.toString()));
        CommandsUntilKilled.allow(home);
        before = size(base);
    }

    private static void went(int code) {
        assertEquals(0, code, "it has to go well when nothing fails");
    }

    private String file(String name) {
        return temp.resolve(name).toString();
    }

    private static Path home(Path copy) {
        return copy.resolve("home");
    }

    /// The command, word by word.
    String[] line(Act act, Path copy) {
        String home = home(copy).toString();
        return switch (act) {
            case APPEND -> new String[] {"add", file("brief.txt"), "--accept", "--home", home};
            case IMPORT -> new String[] {"import", file("list.csv"), "--mapping", file("mapping.json"), "--home", home};
            case PUBLISH -> new String[] {"publish", "--home", home};
            case BACKUP ->
                new String[] {
                    "backup", copy.resolve("stick").toString(), "--home", home, "--passphrase-file", file("words")
                };
        };
    }

    Path fresh() throws IOException {
        return copy(base);
    }

    /// A copy. Pages of an edition that stands are never written in place: there they are the same files.
    Path copy(Path from) throws IOException {
        Path to = temp.resolve("copy-" + number.incrementAndGet());
        Path editions = home(from).resolve("editions");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path there = to.resolve(from.relativize(each));
                boolean stands = each.startsWith(editions) && !each.startsWith(editions.resolve("new"));
                if (stands && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createLink(there, each);
                } else {
                    Files.copy(each, there, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return to;
    }

    /// Entries in a copy.
    static long size(Path copy) {
        try (Vigil vigil = Vigil.open(home(copy), Clock.systemUTC(), Settings.DEFAULT)) {
            return vigil.size();
        }
    }

    /// Opens a copy and looks at all of it: nothing is lost, nothing is half done. A home opens here while nobody
    /// else has it.
    ///
    /// @param whole how much the act adds
    /// @param acknowledged the act said that it was done
    void sound(Act act, Path copy, long whole, boolean acknowledged, String what) throws IOException {
        try (Vigil vigil = Vigil.open(home(copy), Clock.systemUTC(), Settings.DEFAULT)) {
            assertEquals(List.of(), vigil.ledger().verify(), what);
            long grown = vigil.size() - before;
            assertTrue(grown == whole || grown == 0 && !acknowledged, what + ": " + grown + " of " + whole);
        }
        verified(copy, what);
        if (act == Act.BACKUP) {
            backup(copy, acknowledged, what);
        }
    }

    private static void verified(Path copy, String what) {
        var verdict = Verification.of(home(copy).resolve("editions/current"), Optional.empty());
        assertEquals(List.of(), verdict.problems(), what);
    }

    /// Does the act once more with nothing in its way.
    void goesOn(Act act, Path copy, String what) {
        assertEquals(0, FaultChild.execute(line(act, copy)), what + ": it does not go on");
        verified(copy, what);
    }

    /// A backup that has its name is whole.
    private void backup(Path copy, boolean acknowledged, String what) throws IOException {
        Path stick = copy.resolve("stick");
        boolean there;
        try (Stream<Path> files = Files.list(stick)) {
            there = files.anyMatch(file -> file.toString().endsWith(".vigil"));
        }
        assertTrue(there || !acknowledged, what + ": acknowledged and not there");
        if (there) {
            var unlock = Passphrase.of(WORDS);
            try (var bucket = FolderBucket.open(stick)) {
                var report = new Drill(StoreOpening.LEDGERS, ExhibitScan.Progress.SILENT)
                        .of(back -> new BackupShelf(bucket).restore(0, back, unlock), temp, unlock);
                assertEquals(List.of(), report.findings(), what);
                assertTrue(report.restored().ledger() != null, what);
            }
        }
    }

    /// Every path below a copy with the hash of what it holds, but for memory that SQLite shares while it runs.
    static TreeMap<String, String> contents(Path copy) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(copy)) {
            for (Path each :
                    all.filter(path -> !path.toString().endsWith("-shm")).toList()) {
                String holds = Files.isSymbolicLink(each)
                        ? Files.readSymbolicLink(each).toString()
                        : Files.isDirectory(each)
                                ? "folder"
                                : Hash.of(Files.readAllBytes(each)).toString();
                contents.put(copy.relativize(each).toString(), holds);
            }
        }
        return contents;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
