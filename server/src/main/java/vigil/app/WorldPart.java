package vigil.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Json;

/// One JSON object of a file of the world; `where` says which, so that a refusal can be mended.
record WorldPart(String where, Map<String, Object> json) {
    static byte[] bytes(String file) {
        try (InputStream in = World.class.getResourceAsStream("/world/" + file)) {
            if (in == null) {
                throw new Refusal(new Problem("file-missing", "world/" + file));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines();
    }

    static WorldPart file(String file) {
        return new WorldPart("world/" + file, Json.object(bytes(file)));
    }

    /// Refuses keys that nobody reads: they are slips of the pen.
    WorldPart only(String... keys) {
        var known = Set.of(keys);
        var unknown = json.keySet().stream().filter(key -> !known.contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw refused("json-unknown", unknown.toString());
        }
        return this;
    }

    @Nullable
    String maybe(String key) {
        return json.get(key) instanceof String text ? text : null;
    }

    String text(String key) {
        String text = maybe(key);
        if (text == null) {
            throw refused("missing", key);
        }
        return text;
    }

    Instant at() {
        return Instant.parse(text("at"));
    }

    int number(String key, int otherwise) {
        return json.get(key) instanceof Long number ? Math.toIntExact(number) : otherwise;
    }

    List<String> texts(String key) {
        return list(key).stream().map(String.class::cast).toList();
    }

    List<WorldPart> parts(String key) {
        List<?> list = list(key);
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> part(where + " " + key + "[" + i + "]", list.get(i)))
                .toList();
    }

    WorldPart part(String key) {
        return part(where + " " + key, json.get(key));
    }

    private static WorldPart part(String where, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new Refusal(new Problem("json-object", where));
        }
        var copy = new java.util.LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put((String) key, Objects.requireNonNull(value)));
        return new WorldPart(where, copy);
    }

    private List<?> list(String key) {
        return json.get(key) instanceof List<?> list ? list : List.of();
    }

    Refusal refused(String code, String found) {
        return new Refusal(new Problem(code, where, found));
    }
}
