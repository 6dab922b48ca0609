package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.vault.Vault;

/// Looks at this machine, this home and these settings from outside: opens nothing, needs no passphrase and
/// disturbs no Vigil that runs.
final class Doctor {
    private static final long LITTLE = 1L << 30;
    private static final long TOO_LITTLE = 100L << 20;
    private static final Duration OLD = Duration.ofDays(7);
    /// No clock is right that says less: this program was built later.
    private static final Instant BUILT_AFTER = Instant.parse("2026-01-01T00:00:00Z");

    private final Path home;
    private final Clock clock;
    private final Checkup found = new Checkup();

    Doctor(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    List<Diagnosis> look() {
        return found.look(this::versions)
                .look(this::disk)
                .look(this::clock)
                .look(this::permissions)
                .look(this::passphrase)
                .look(this::backups)
                .found();
    }

    private void versions() {
        found.add(Diagnosis.good("Vigil 0.1.0 on Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "."));
        long memory = Runtime.getRuntime().maxMemory();
        if (memory < 400L << 20) {
            found.add(Diagnosis.mind("Only " + (memory >> 20) + " MB of memory may be used: enough for some thousand"
                    + " people, tight beyond."));
        }
    }

    private void disk() throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        String words = (free >> 20) + " MB are free on the disk of the home.";
        if (free < TOO_LITTLE) {
            found.add(Diagnosis.bad(words + " Nothing can be recorded soon: make room."));
        } else if (free < LITTLE) {
            found.add(Diagnosis.mind(words + " Make room before the next import."));
        } else {
            found.add(Diagnosis.good(words));
        }
        if (!Files.isWritable(home)) {
            found.add(Diagnosis.bad(
                    home + " cannot be written: it is somebody else's, or the disk is mounted" + " read-only."));
        }
    }

    private void clock() throws IOException {
        Instant now = clock.instant();
        Instant newest = newest();
        if (now.isBefore(BUILT_AFTER)) {
            found.add(Diagnosis.bad("The clock says " + now + ", which cannot be. Set it before you record anything."));
        } else if (newest.isAfter(now.plus(Duration.ofMinutes(5)))) {
            found.add(Diagnosis.bad("The clock says " + now + ", but the home was written at " + newest
                    + ": one of the two clocks is wrong. Set it before you record anything."));
        } else {
            found.add(Diagnosis.good("The clock says " + now + "."));
        }
    }

    private Instant newest() throws IOException {
        Instant newest = Instant.EPOCH;
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                newest = written.isAfter(newest) ? written : newest;
            }
        }
        return newest;
    }

    private void permissions() throws IOException {
        int open = 0;
        try (Stream<Path> files = Stream.concat(Stream.of(home), Files.list(home.resolve("keys")))) {
            for (Path file : files.toList()) {
                if (SettingsFile.othersMayRead(file)) {
                    open++;
                    found.add(Diagnosis.bad("Others on this machine can read " + file + ". Take it from them: chmod "
                            + (Files.isDirectory(file) ? "700 " : "600 ") + file));
                }
            }
        }
        if (open == 0) {
            found.add(Diagnosis.good("Nobody else on this machine can read the home and its keys."));
        }
    }

    private void passphrase() {
        if (Vault.isProtected(home)) {
            found.add(Diagnosis.good("The key of the home is under a passphrase."));
        } else {
            found.add(Diagnosis.mind("The home has no passphrase: who takes the disk reads everything in it."
                    + " Give it one: vigil lock"));
        }
    }

    private void backups() {
        Optional<Instant> last = Vault.lastBackup(home);
        if (last.isEmpty()) {
            found.add(Diagnosis.bad("No backup was ever made. Make one: vigil backup"));
            return;
        }
        Duration age = Duration.between(last.get(), clock.instant());
        String words = "The last backup was made at " + last.get() + ", " + age.toDays() + " days ago.";
        found.add(age.compareTo(OLD) > 0 ? Diagnosis.bad(words + " Make one: vigil backup") : Diagnosis.good(words));
    }
}
