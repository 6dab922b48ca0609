package vigil.vault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vigil.bucket.Bucket;
import vigil.bucket.S3Bucket;
import vigil.bucket.S3Server;

/// Backups in an S3-compatible storage.
class S3ShelfTest extends BackupShelfConformance {
    private static S3Server server;

    @BeforeAll
    static void started() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stopped() {
        server.close();
    }

    @Override
    Bucket bucket() {
        return S3Bucket.open(server.freshBucket());
    }
}
