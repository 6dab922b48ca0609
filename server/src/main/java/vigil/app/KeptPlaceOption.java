package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.bucket.Bucket;

/// Where a backup is to be read from: one file, or a shelf of several (a folder, a storage).
@NullUnmarked // picocli fills the fields before the command runs
final class KeptPlaceOption {
    @Parameters(paramLabel = "PLACE", description = "The backup, or the folder or s3:NAME of backups.")
    private String place;

    @Option(names = "--settings", paramLabel = "FILE", description = "The settings that name the storage of s3:NAME.")
    private Path settings;

    boolean isShelf() {
        return place.startsWith(BackupPlace.S3) || Files.isDirectory(Path.of(place));
    }

    Bucket shelf() throws IOException {
        return BackupPlace.bucket(place, settings == null ? Settings.DEFAULT : SettingsFile.read(settings));
    }

    Path file() {
        return Path.of(place);
    }
}
