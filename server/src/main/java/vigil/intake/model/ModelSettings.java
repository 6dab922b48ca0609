package vigil.intake.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where the model answers (an OpenAI-compatible address ending in `/v1`), which model is asked for, the key if it
/// wants
/// one, and how long we wait for its whole answer.
public record ModelSettings(
        URI address, String model, @Nullable String key, Duration patience) {
    private static final Duration USUAL = Duration.ofSeconds(60);

    public static ModelSettings of(URI address, String model, @Nullable String key) {
        return new ModelSettings(address, model, key, USUAL);
    }

    URI completions() {
        return URI.create(address.toString().replaceAll("/+$", "") + "/chat/completions");
    }

    /// Whether what is asked stays on this machine.
    public boolean here() {
        String host = String.valueOf(address.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
