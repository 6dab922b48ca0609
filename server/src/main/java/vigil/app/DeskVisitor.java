package vigil.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a desk that is being measured: asks for pages and sends forms over HTTP.
final class DeskVisitor {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// What is not for somebody's role is answered as well, and measured.
    private static final int FORBIDDEN = 403;

    private final HttpClient client;
    private final String address;
    private final String cookie;
    private final String token;

    DeskVisitor(HttpClient client, String address, String session, String token) {
        this.client = client;
        this.address = address;
        this.cookie = "vigil-desk=" + session;
        this.token = token;
    }

    /// What came, and how long it took.
    ///
    /// @param cpu milliseconds that this process used meanwhile
    record Answered(int status, String body, double milliseconds, double cpu) {
        /// The rest of the page, from a form that is sent to `address`.
        Answered after(String address) {
            return new Answered(status, body.substring(Math.max(0, body.indexOf(address + "\""))), milliseconds, cpu);
        }

        /// The value of a hidden field.
        String field(String name) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    Answered get(String path) throws IOException {
        return send(path, HttpRequest.newBuilder().GET());
    }

    Answered post(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "form=" + token + "&", ""));
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Answered send(String path, HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.uri(URI.create(address + path))
                .header("Cookie", cookie)
                .timeout(PATIENCE)
                .build();
        long from = System.nanoTime();
        long cpu = DeskBench.cpu();
        try {
            var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            double took = (System.nanoTime() - from) / 1e6;
            double used = (DeskBench.cpu() - cpu) / 1e6;
            if (answer.statusCode() >= 400 && answer.statusCode() != FORBIDDEN) {
                throw new IOException(path + " was answered with " + answer.statusCode() + ": " + said(answer.body()));
            }
            return new Answered(answer.statusCode(), answer.body(), took, used);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// What an error page says.
    private static String said(String page) {
        String main = page.replaceAll("(?s).*<main[^>]*>", "").replaceAll("(?s)<[^>]*>", " ");
        return main.replaceAll("\\s+", " ")
                .substring(0, Math.min(400, main.replaceAll("\\s+", " ").length()));
    }
}
