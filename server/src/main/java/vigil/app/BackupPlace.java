package vigil.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import vigil.bucket.Bucket;
import vigil.bucket.FolderBucket;
import vigil.bucket.S3Bucket;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// What a place of backups means: a folder, or `s3:NAME` in the storage that is set.
final class BackupPlace {
    static final String S3 = "s3:";

    private BackupPlace() {}

    /// The place to take where none is named.
    static String standard(Settings settings, Path home) {
        if (!settings.has(Setting.BACKUP_FOLDER)) {
            throw new Refusal(new Problem("setting-needed", Setting.BACKUP_FOLDER.key()));
        }
        return settings.folder(Setting.BACKUP_FOLDER, home).toString();
    }

    static Bucket bucket(String place, Settings settings) throws IOException {
        return place.startsWith(S3)
                ? S3Bucket.open(storage(settings, place.substring(S3.length()) + "/"))
                : FolderBucket.open(Path.of(place));
    }

    /// The storage of the settings, with `prefix` before every name.
    static S3Bucket.Address storage(Settings settings, String prefix) {
        for (Setting needed : new Setting[] {Setting.STORAGE_ADDRESS, Setting.STORAGE_BUCKET}) {
            if (!settings.has(needed)) {
                throw new Refusal(new Problem("setting-needed", needed.key()));
            }
        }
        return new S3Bucket.Address(
                URI.create(settings.text(Setting.STORAGE_ADDRESS)),
                settings.text(Setting.STORAGE_REGION),
                settings.text(Setting.STORAGE_BUCKET),
                prefix,
                settings.text(Setting.STORAGE_KEY),
                settings.text(Setting.STORAGE_SECRET));
    }
}
