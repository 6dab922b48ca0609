package vigil.intake.model;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vigil.claim.Refusal;
import vigil.ledger.Json;

/// Speaks the chat protocol that OpenAI began and most local servers understand. Follows no redirect, reads at most a
/// megabyte, and waits no longer than it was told, however slowly an answer drips.
final class ModelChat {
    sealed interface Reply {}

    record Answered(String content) implements Reply {}

    record Failed(String why) implements Reply {}

    private static final long LONGEST = 1_000_000;
    private final ModelSettings settings;
    private final HttpClient client;

    ModelChat(ModelSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    Reply ask(List<Map<String, Object>> messages) {
        var body = Json.bytes(Map.of("model", settings.model(), "temperature", 0L, "messages", messages));
        var request = HttpRequest.newBuilder(settings.completions())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (settings.key() != null) request.header("Authorization", "Bearer " + settings.key());
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
        try {
            return reply(sent.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return new Failed("no answer within " + settings.patience().toSeconds() + " s");
        } catch (ExecutionException broken) {
            return new Failed("no answer: " + broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Failed("interrupted");
        } finally {
            sent.cancel(true);
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) return new Failed("the model's server answered " + response.statusCode());
        try {
            Map<String, Object> json = Json.object(new String(response.body(), StandardCharsets.UTF_8));
            if (json.get("choices") instanceof List<?> choices
                    && !choices.isEmpty()
                    && choices.getFirst() instanceof Map<?, ?> choice
                    && choice.get("message") instanceof Map<?, ?> message
                    && message.get("content") instanceof String content) return new Answered(content);
        } catch (Refusal noJson) {
            return new Failed("the model's server answered no JSON");
        }
        return new Failed("the model's server answered without a message");
    }
}
