package vigil.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Fetches a mirror over http(s) into a folder of its own, which goes when it is closed: the manifest, and every file
/// that it names, no larger than a file of an edition may be. Whoever runs the mirror is not trusted: paths come from
/// the manifest in the form that stays inside the folder, and what is missing or too long is left out, for the
/// verification to name. A file that the manifest does not name cannot be seen from here.
public final class Download implements AutoCloseable {
    /// All files together, in bytes.
    static final long LARGEST = 16L << 30;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Requests at a time: a mirror may be a small machine, and the way to it Tor.
    private static final int AT_ONCE = 8;

    private final Path folder;
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final AtomicLong room = new AtomicLong(LARGEST);

    private Download(URI base) throws IOException {
        this.base = base;
        this.folder = Files.createTempDirectory("vigil-mirror");
    }

    /// Whether `text` is an address and not a folder.
    public static boolean isAddress(String text) {
        return text.matches("(?i)https?://.+");
    }

    /// Fetches the whole mirror; refuses an address where nothing answers.
    public static Download of(String address) {
        try {
            var download = new Download(URI.create(address.endsWith("/") ? address : address + "/"));
            try {
                download.all();
                return download;
            } catch (RuntimeException e) {
                download.close();
                throw e;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Refusal(new Problem("verify-address", address, "not an address"));
        } catch (IOException fault) {
            throw new Refusal(new Problem("verify-address", address, String.valueOf(fault.getMessage())));
        }
    }

    /// Where the files lie until this is closed.
    public Path folder() {
        return folder;
    }

    private void all() throws IOException {
        if (!fetch(EditionNote.SIGNATURE)) {
            throw new IOException("there is no " + EditionNote.SIGNATURE);
        }
        fetch(EditionNote.MANIFEST);
        fetch(EditionNote.CHECKPOINT);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new Semaphore(AT_ONCE);
            for (String path : named()) {
                turns.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        fetch(path);
                    } catch (IOException unreachable) {
                        // it is missing from the folder, and the verification says so
                    } finally {
                        turns.release();
                    }
                });
            }
        }
    }

    private List<String> named() throws IOException {
        Path manifest = folder.resolve(EditionNote.MANIFEST);
        if (!Files.exists(manifest)) {
            return List.of();
        }
        try {
            return List.copyOf(
                    Manifest.parse(Files.readAllBytes(manifest)).files().keySet());
        } catch (Refusal malformed) {
            return List.of();
        }
    }

    /// False where the mirror has no such file, or one that is too large.
    private boolean fetch(String path) throws IOException {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
        try (InputStream body = answer.body()) {
            byte @Nullable [] bytes = answer.statusCode() == 200 ? bounded(body) : null;
            if (bytes == null) {
                return false;
            }
            Path file = folder.resolve(path);
            Path above = file.getParent();
            Files.createDirectories(above == null ? folder : above);
            Files.write(file, bytes);
            return true;
        }
    }

    private byte @Nullable [] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(Mirror.LARGEST_READ + 1);
        return bytes.length > Mirror.LARGEST_READ || room.addAndGet(-bytes.length) < 0 ? null : bytes;
    }

    @Override
    public void close() {
        client.shutdownNow();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException fault) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
