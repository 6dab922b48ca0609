package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.bucket.S3Bucket;
import vigil.edition.mirror.Outbox;
import vigil.edition.mirror.Push;
import vigil.ledger.Hash;
import vigil.ledger.NoteKey;
import vigil.verify.EditionNote;
import vigil.verify.Known;
import vigil.verify.Verification;

/// `vigil mirrors`: pushes the newest edition to every mirror that is due, and checks those that are watched.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "mirrors",
        mixinStandardHelpOptions = true,
        description = {
            "Pushes the newest edition to the places in the setting mirrors.push, and checks the addresses in"
                    + " mirrors.watch: is it our edition, whole, and the newest? What fails is tried again by the next"
                    + " call, after a pause that doubles; let the system's timer call it.",
            "A place is a folder, rsync:DEST, or s3:PREFIX in the storage that is set."
        })
final class MirrorsCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(names = "--now", description = "Try those too that are waiting.")
    private boolean now;

    @Spec
    private CommandSpec spec;

    private boolean well = true;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        try (Vigil vigil = home.open()) {
            vigil.bringUpToDate();
            Path edition = vigil.edition().orElseThrow();
            Outbox outbox = Outbox.in(home.home);
            String wanted = Hash.of(Files.readAllBytes(edition.resolve(EditionNote.MANIFEST)))
                    .hex();
            for (String place : home.settings().list(Setting.MIRRORS_PUSH)) {
                print.println(place + ": " + pushed(vigil, outbox, place, edition, wanted));
            }
            NoteKey key = NoteKey.parse(Files.readString(edition.resolve("key"), StandardCharsets.US_ASCII)
                    .strip());
            String ours = Verification.of(edition, Optional.of(key)).summary();
            for (String address : home.settings().list(Setting.MIRRORS_WATCH)) {
                print.println(address + ": " + watched(address, key, ours));
            }
        }
        return well ? 0 : 1;
    }

    private String pushed(Vigil vigil, Outbox outbox, String place, Path edition, String wanted) {
        var sent = outbox.of(place);
        if (sent.reached().equals(wanted)) {
            return "has the newest edition";
        }
        if (!now && !sent.due(wanted, Instant.now())) {
            well = false;
            return "waits until " + sent.next() + " (" + sent.problem() + ")";
        }
        try {
            String done = push(vigil, place, edition);
            outbox.reached(place, wanted);
            return done;
        } catch (IOException | RuntimeException fault) {
            well = false;
            String problem = String.valueOf(fault.getMessage());
            outbox.failed(place, Instant.now(), problem);
            return "failed, to be tried again at " + outbox.of(place).next() + ": " + problem;
        }
    }

    private String push(Vigil vigil, String place, Path edition) throws IOException {
        if (place.startsWith("rsync:")) {
            return rsync(edition, place.substring("rsync:".length()));
        }
        if (place.startsWith("s3:")) {
            String prefix = place.substring("s3:".length());
            var address = BackupPlace.storage(home.settings(), prefix.isEmpty() ? "" : prefix + "/");
            try (var bucket = S3Bucket.open(address)) {
                var pushed = Push.to(bucket, edition);
                return pushed.sent() + " files sent, " + pushed.removed() + " removed";
            }
        }
        var written = vigil.export(Path.of(place));
        return written.written() + " files written, " + written.removed() + " removed";
    }

    /// Files that are gone here go there at the end, so that no page leads nowhere meanwhile.
    private static String rsync(Path edition, String destination) throws IOException {
        var words = new ProcessBuilder(
                        "rsync",
                        "-rt",
                        "--checksum",
                        "--delete-after",
                        "--delay-updates",
                        "--",
                        edition.toRealPath() + "/",
                        destination)
                .redirectErrorStream(true)
                .start();
        String out = new String(words.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (words.waitFor() != 0) {
                throw new IOException(out);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
        return "brought up to date by rsync";
    }

    private String watched(String address, NoteKey key, String ours) {
        var result = Verification.at(address, Known.of(Optional.of(key)));
        boolean newest = result.summary().equals(ours);
        well &= result.holds() && newest;
        return result.summary() + (result.holds() && !newest ? ". It is not the newest edition." : "");
    }
}
