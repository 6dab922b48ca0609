package vigil.vault;

import java.io.IOException;
import vigil.bucket.Bucket;
import vigil.bucket.FolderBucket;

/// Backups in a folder or on a stick.
class FolderShelfTest extends BackupShelfConformance {
    @Override
    Bucket bucket() throws IOException {
        return FolderBucket.open(folder.resolve("stick"));
    }
}
