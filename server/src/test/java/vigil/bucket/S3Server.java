package vigil.bucket;

import java.net.URI;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/// A real S3 server in this process (s3proxy over HTTP), its bytes in memory.
public final class S3Server implements AutoCloseable {
    private static final String KEY = "vigil-test";
    private static final String SECRET = "a secret of tests";

    private final S3Proxy proxy;
    private final BlobStore store;

    private S3Server(S3Proxy proxy, BlobStore store) {
        this.proxy = proxy;
        this.store = store;
    }

    public static S3Server start() throws Exception {
        var store = new TransientNio2BlobStore();
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .build();
        proxy.start();
        return new S3Server(proxy, store);
    }

    /// An empty bucket of its own.
    public S3Bucket.Address freshBucket() {
        String name = "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        store.createContainer(name);
        return new S3Bucket.Address(
                URI.create("http://127.0.0.1:" + proxy.getPort()), "us-east-1", name, "here/", KEY, SECRET);
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
