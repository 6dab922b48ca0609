package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.vault.Drill;
import vigil.vault.ExhibitScan;
import vigil.vault.Passphrase;
import vigil.verify.Verification;

/// The file system fails under a command, at every call in turn: the process is killed there, the disk fails there, it
/// is full there. What was acknowledged is held, what was not is whole or absent, and the next try goes on.
/// In the ordinary tests a few of the calls; `./vigil test --faults` takes as many as its time allows.
class FaultsTest {
    private static final int RUNS = Integer.getInteger("vigil.faults.runs", 1);
    private static final long SEED = Long.getLong("vigil.seed", 1);
    private static final String TEXT = """
            The teacher Aren Voskal was arrested on 3 March 2024 in Halvany. He is 41 years old. \
            He is held in Remand Prison No. 2 in Halvany and faces up to 8 years in prison.
            """;
    private static final String LIST = "Name,Arrested\nAren Voskal,2024-03-03\nBela Noor,2024-04-05\n";
    private static final String MAPPING = """
            { "mapping": 1, "language": "en", "people": [ { "key": ["Name"], "facts": [
              { "kind": "Named", "name": "Name" }, { "kind": "Arrested", "when": "Arrested" } ] } ] }
            """;

    /// What is done while the file system fails.
    enum Act {
        APPEND,
        IMPORT,
        PUBLISH,
        BACKUP
    }

    enum Fault {
        KILLED("signal=SIGKILL"),
        DISK_FAILS("error=EIO"),
        DISK_FULL("error=ENOSPC");

        private final String how;

        Fault(String how) {
            this.how = how;
        }
    }

    @TempDir
    Path temp;

    private Path base;
    private Path document;
    private Path list;
    private Path mapping;
    private Path words;
    private @Nullable Straced child;
    private int number;

    @BeforeEach
    void register() throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/strace"))) {
            assertFalse("true".equals(System.getenv("CI")), "strace is not installed, and no suite skips silently");
            Assumptions.abort("strace is not installed");
        }
        document = Files.writeString(temp.resolve("brief.txt"), TEXT);
        list = Files.writeString(temp.resolve("list.csv"), LIST);
        mapping = Files.writeString(temp.resolve("mapping.json"), MAPPING);
        words = Files.writeString(temp.resolve("words"), "nine herons over the weir\n");
        base = temp.resolve("base");
        try (var first = new Straced()) {
            assertEquals(0, first.run("add", document.toString(), "--accept", "--home", base.toString()));
            CommandsUntilKilled.allow(base);
            assertEquals(0, first.run("publish", "--home", base.toString()));
            Path more = Files.writeString(temp.resolve("more.txt"), TEXT.replace("Aren Voskal", "Dora Ilme"));
            assertEquals(0, first.run("add", more.toString(), "--accept", "--home", base.toString()));
            CommandsUntilKilled.allow(base);
        }
    }

    @AfterEach
    void end() {
        if (child != null) {
            child.close();
            child = null;
        }
    }

    private String[] line(Act act, Path home) {
        return switch (act) {
            case APPEND -> new String[] {"add", document.toString(), "--accept", "--home", home.toString()};
            case IMPORT ->
                new String[] {"import", list.toString(), "--mapping", mapping.toString(), "--home", home.toString()};
            case PUBLISH -> new String[] {"publish", "--home", home.toString()};
            case BACKUP ->
                new String[] {
                    "backup", stick(home).toString(), "--home", home.toString(), "--passphrase-file", words.toString()
                };
        };
    }

    private static Path stick(Path home) {
        return home.resolveSibling(home.getFileName() + "-stick");
    }

    @ParameterizedTest
    @EnumSource
    void nothingAcknowledgedIsLostAndNothingIsHalfDone(Act act) throws Exception {
        Path log = temp.resolve("calls");
        Path counted = fresh();
        assertEquals(0, child().run(line(act, fresh())), "it has to go well when nothing fails");
        assertEquals(0, child().run("trace=" + Straced.CALLS, log, line(act, counted)));
        var calls = new ArrayList<String>();
        new TreeMap<>(Straced.counted(log)).forEach((call, times) -> {
            for (int i = 1; i <= times; i++) {
                calls.add(call + ":%s:when=" + i);
            }
        });
        int all = calls.size() * Fault.values().length;
        Collections.shuffle(calls, new Random(SEED));
        int runs = 0;
        int acknowledged = 0;
        long slowest = 0;
        for (String call : calls.subList(0, Math.min(RUNS, calls.size()))) {
            for (Fault fault : Fault.values()) {
                Path home = fresh();
                long before = size(home);
                int code = child().run("inject=" + call.formatted(fault.how), log, line(act, home));
                acknowledged += code == 0 ? 1 : 0;
                // a command that failed ends its process, and with it everything that it held
                end();
                long begun = System.nanoTime();
                check(act, home, before, code == 0, act + " " + call.formatted(fault.how));
                slowest = Math.max(slowest, System.nanoTime() - begun);
                runs++;
                delete(home);
                delete(stick(home));
            }
        }
        System.out.printf(
                "%s: %d of %d faults injected (seed %d), acknowledged all the same %d, opened and checked in at most %d ms%n",
                act, runs, all, SEED, acknowledged, slowest / 1_000_000);
    }

    private Straced child() throws IOException {
        if (child == null || !child.isAlive()) {
            child = new Straced();
            // so that the classes are there: what fails is to be the command, not the loading of Java
            child.run("people", "--home", base.toString());
        }
        return child;
    }

    private Path fresh() throws IOException {
        Path home = temp.resolve("home-" + ++number);
        try (Stream<Path> all = Files.walk(base)) {
            for (Path each : all.toList()) {
                Files.copy(
                        each,
                        home.resolve(base.relativize(each)),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
                        java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
        Files.createDirectory(stick(home));
        return home;
    }

    private static long size(Path home) {
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            return vigil.size();
        }
    }

    private void check(Act act, Path home, long before, boolean acknowledged, String what) throws Exception {
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            assertEquals(List.of(), vigil.ledger().verify(), what);
            long grown = vigil.size() - before;
            if (acknowledged && (act == Act.APPEND || act == Act.IMPORT)) {
                assertTrue(grown > 0, what + ": acknowledged and lost");
            }
        }
        if (act == Act.BACKUP) {
            backup(home, acknowledged, what);
        }
        // the same once more, with nothing in its way
        assertEquals(0, child().run(line(act, home)), what + ": it does not go on");
        long once = size(home) - before;
        assertEquals(0, child().run("publish", "--home", home.toString()), what);
        var verdict = Verification.of(home.resolve("editions/current"), Optional.empty());
        assertEquals(List.of(), verdict.problems(), what);
        if (act == Act.IMPORT) {
            assertTrue(once > 0, what);
        }
    }

    /// A backup that has its name is whole.
    private void backup(Path home, boolean acknowledged, String what) throws Exception {
        boolean there;
        try (Stream<Path> files = Files.list(stick(home))) {
            there = files.anyMatch(file -> file.toString().endsWith(".vigil"));
        }
        assertTrue(there || !acknowledged, what + ": acknowledged and not there");
        if (there) {
            var unlock = Passphrase.of("nine herons over the weir");
            try (var bucket = vigil.bucket.FolderBucket.open(stick(home))) {
                var drill = new Drill(StoreOpening.LEDGERS, ExhibitScan.Progress.SILENT);
                var report =
                        drill.of(back -> new vigil.vault.BackupShelf(bucket).restore(0, back, unlock), temp, unlock);
                assertEquals(List.of(), report.findings(), what);
                assertNotNull(report.restored().ledger(), what);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
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
