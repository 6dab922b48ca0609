package vigil.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/// A folder keeps every promise of a bucket.
class FolderBucketTest extends BucketConformance {
    @Override
    Bucket open() throws IOException {
        return FolderBucket.open(folder.resolve("bucket"));
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        try (Bucket bucket = open()) {
            bucket.put("a/b", new byte[1]);
        }
        for (String each : new String[] {"bucket", "bucket/a", "bucket/a/b"}) {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(each)));
            assertEquals("------", permissions.substring(3), each);
        }
    }
}
