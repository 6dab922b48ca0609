package vigil.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket of an S3-compatible storage. The SDK tries a request that failed again, up to three times, and sends
/// a checksum with everything; nothing is taken from the environment of the machine.
public final class S3Bucket implements Bucket {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final S3Client client;
    private final Address address;

    /// Where a bucket is and what opens it.
    ///
    /// @param endpoint the storage's address
    /// @param prefix before every name, ending in `/`, or empty
    public record Address(URI endpoint, String region, String bucket, String prefix, String key, String secret) {
        public Address {
            if (!prefix.isEmpty() && !prefix.endsWith("/")) {
                throw new IllegalArgumentException("a prefix ends in /: " + prefix);
            }
        }

        @Override
        public String toString() {
            return endpoint + "/" + bucket + "/" + prefix;
        }
    }

    private S3Bucket(Address address) {
        this.address = address;
        client = S3Client.builder()
                .endpointOverride(address.endpoint())
                .region(Region.of(address.region()))
                .serviceConfiguration(how -> how.pathStyleAccessEnabled(true).expectContinueEnabled(false))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(address.key(), address.secret())))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
                .overrideConfiguration(configuration -> configuration
                        .apiCallTimeout(PATIENCE.multipliedBy(3))
                        .defaultProfileFile(software.amazon.awssdk.profiles.ProfileFile.aggregator()
                                .build()))
                .build();
    }

    public static S3Bucket open(Address address) {
        return new S3Bucket(address);
    }

    @Override
    public void put(String name, Path file) throws IOException {
        done(name, () -> client.putObject(to(name).build(), file));
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        done(name, () -> client.putObject(to(name).build(), RequestBody.fromBytes(bytes)));
    }

    @Override
    public boolean putNew(String name, byte[] bytes) throws IOException {
        return done(name, () -> {
            try {
                client.putObject(to(name).ifNoneMatch("*").build(), RequestBody.fromBytes(bytes));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == 412 || e.statusCode() == 409) {
                    return holds(name, bytes);
                }
                throw e;
            }
        });
    }

    private boolean holds(String name, byte[] bytes) {
        byte[] there = client.getObjectAsBytes(
                        get -> get.bucket(address.bucket()).key(key(name)))
                .asByteArrayUnsafe();
        return Arrays.equals(there, bytes);
    }

    private PutObjectRequest.Builder to(String name) {
        return PutObjectRequest.builder()
                .bucket(address.bucket())
                .key(key(name))
                .contentType(MediaType.of(name));
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        return done(name, () -> {
            try {
                return Optional.of(
                        client.getObject(get -> get.bucket(address.bucket()).key(key(name))));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean has(String name) throws IOException {
        return done(name, () -> {
            try {
                client.headObject(head -> head.bucket(address.bucket()).key(key(name)));
                return true;
            } catch (NoSuchKeyException none) {
                return false;
            }
        });
    }

    @Override
    public void list(String prefix, Consumer<Stored> each) throws IOException {
        done(prefix, () -> {
            client.listObjectsV2Paginator(list -> list.bucket(address.bucket()).prefix(address.prefix() + prefix))
                    .contents()
                    .forEach(found -> each.accept(
                            new Stored(found.key().substring(address.prefix().length()), found.size())));
            return true;
        });
    }

    @Override
    public void delete(String name) throws IOException {
        done(
                name,
                () -> client.deleteObject(gone -> gone.bucket(address.bucket()).key(key(name))));
    }

    private String key(String name) {
        return address.prefix() + Bucket.checked(name);
    }

    private interface Work<T> {
        T run();
    }

    private <T> T done(String name, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (SdkException e) {
            throw new IOException(place() + name + " could not be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public String place() {
        return address.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
