package vigil.edition.mirror;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks one place outside, which is not trusted: no answer is longer than may be, none is waited for without end.
public record Fetch(String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SMALL = 64 << 10;

    /// A small file of a mirror.
    public byte[] small(String path) throws IOException {
        var answer = ask(HttpRequest.newBuilder(under(path)));
        if (answer.statusCode() != 200) {
            throw new IOException("there is no " + path + " (" + answer.statusCode() + ")");
        }
        return answer.body();
    }

    /// What is answered to a text sent to the address with `path` behind it.
    public HttpResponse<byte[]> post(String path, String text) throws IOException {
        return ask(HttpRequest.newBuilder(under(path)).POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private URI under(String path) throws IOException {
        try {
            return URI.create(address.endsWith("/") ? address : address + "/").resolve(path);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("not an address", noAddress);
        }
    }

    private static HttpResponse<byte[]> ask(HttpRequest.Builder question) throws IOException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.sendAsync(
                    question.timeout(PATIENCE).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), SMALL));
            try {
                return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } finally {
                client.shutdownNow();
            }
        } catch (TimeoutException silent) {
            throw new IOException("no answer within " + PATIENCE.toSeconds() + " seconds", silent);
        } catch (ExecutionException failed) {
            Throwable why = failed.getCause() == null ? failed : failed.getCause();
            throw new IOException(why.getMessage() == null ? "no connection" : why.getMessage(), why);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("not an address", noAddress);
        }
    }
}
