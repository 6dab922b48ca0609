package vigil.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Test vectors, computed apart from this code.
record Vectors(Map<String, Object> all) {
    static Vectors tlog() {
        return of("tlog.json");
    }

    /// A key and a cosignature by ML-DSA-44, made by OpenSSL.
    static Vectors mlDsa44() {
        return of("ml-dsa-44.json");
    }

    private static Vectors of(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file))) {
            return new Vectors(Json.object(in.readAllBytes()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @SuppressWarnings("unchecked")
    Vectors in(String key) {
        return new Vectors((Map<String, Object>) Objects.requireNonNull(all.get(key)));
    }

    @SuppressWarnings("unchecked")
    List<Vectors> each(String key) {
        return list(key).stream()
                .map(item -> new Vectors((Map<String, Object>) item))
                .toList();
    }

    List<?> list(String key) {
        return (List<?>) Objects.requireNonNull(all.get(key));
    }

    String text(String key) {
        return (String) Objects.requireNonNull(all.get(key));
    }

    long number(String key) {
        return (Long) Objects.requireNonNull(all.get(key));
    }

    List<Hash> proof() {
        return list("proof_b64").stream()
                .map(hash -> Hash.ofBase64((String) hash))
                .toList();
    }

    static List<byte[]> entries() {
        return tlog().in("merkle").list("entries_utf8").stream()
                .map(entry -> ((String) entry).getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
