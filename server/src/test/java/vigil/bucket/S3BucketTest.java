package vigil.bucket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An S3-compatible storage, spoken to over HTTP, keeps every promise of a bucket.
class S3BucketTest extends BucketConformance {
    private static S3Server server;

    @BeforeAll
    static void started() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stopped() throws Exception {
        server.close();
    }

    @Override
    Bucket open() {
        return S3Bucket.open(server.freshBucket());
    }

    @Test
    void aWrongSecretIsAFaultThatNamesThePlaceAndNoSecret() {
        var right = server.freshBucket();
        var wrong = new S3Bucket.Address(
                right.endpoint(), right.region(), right.bucket(), right.prefix(), right.key(), "not the secret");
        try (Bucket bucket = S3Bucket.open(wrong)) {
            var fault = assertThrows(IOException.class, () -> bucket.put("a", new byte[1]));
            assertTrue(fault.getMessage().contains(right.bucket()), fault.getMessage());
            assertFalse(fault.toString().contains("not the secret"));
        }
    }
}
