package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vigil.bucket.S3Bucket;
import vigil.edition.EditionFolder.Written;
import vigil.edition.mirror.Push;
import vigil.edition.mirror.Pushes.Place;

/// What the places of the setting `mirrors.push` mean: a folder, `rsync:DEST`, or `s3:PREFIX`.
final class MirrorPlaces {
    private static final String RSYNC = "rsync:";
    /// Longer than any edition takes on a slow line; whatever is left comes with the next try.
    private static final long RSYNC_HOURS = 2;

    private record To(String name, Bringing bringing) implements Place {
        @Override
        public String bring(Path edition) throws IOException {
            return bringing.bring(edition);
        }
    }

    private interface Bringing {
        String bring(Path edition) throws IOException;
    }

    private MirrorPlaces() {}

    /// @param export writes the newest edition into a folder of its own
    static List<Place> of(Settings settings, Function<Path, Written> export) {
        return settings.list(Setting.MIRRORS_PUSH).stream()
                .<Place>map(place -> new To(place, bringing(place, settings, export)))
                .toList();
    }

    private static Bringing bringing(String place, Settings settings, Function<Path, Written> export) {
        if (place.startsWith(RSYNC)) {
            return edition -> rsync(edition, place.substring(RSYNC.length()));
        }
        if (place.startsWith(BackupPlace.S3)) {
            return edition -> storage(edition, place.substring(BackupPlace.S3.length()), settings);
        }
        return edition -> {
            Written written = export.apply(Path.of(place));
            return written.written() + " files written, " + written.removed() + " removed";
        };
    }

    private static String storage(Path edition, String prefix, Settings settings) throws IOException {
        var address = BackupPlace.storage(settings, prefix.isEmpty() ? "" : prefix + "/");
        try (var bucket = S3Bucket.open(address)) {
            var pushed = Push.to(bucket, edition);
            return pushed.sent() + " files sent, " + pushed.removed() + " removed";
        }
    }

    /// Files that are gone here go there at the end, so that no page leads nowhere meanwhile. Nobody is asked for a
    /// password, and a line that falls silent is given up.
    private static String rsync(Path edition, String destination) throws IOException {
        var words = new ProcessBuilder(
                "rsync",
                "-rt",
                "--checksum",
                "--delete-after",
                "--delay-updates",
                "--timeout=120",
                "--",
                edition.toRealPath() + "/",
                destination);
        Path said = java.nio.file.Files.createTempFile("vigil-rsync", ".txt");
        try {
            Process rsync = words.redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(said.toFile())
                    .start();
            end(rsync, said);
            return "brought up to date by rsync";
        } finally {
            java.nio.file.Files.deleteIfExists(said);
        }
    }

    private static void end(Process rsync, Path said) throws IOException {
        try {
            if (!rsync.waitFor(RSYNC_HOURS, TimeUnit.HOURS)) {
                throw new IOException("rsync took more than " + RSYNC_HOURS + " hours");
            }
            if (rsync.exitValue() != 0) {
                throw new IOException(java.nio.file.Files.readString(said, StandardCharsets.UTF_8)
                        .strip());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            rsync.destroy();
        }
    }
}
