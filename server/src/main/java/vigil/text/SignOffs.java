package vigil.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which translations a native editor has read and stands by (`texts/signed-off.csv`); every other one is a draft.
public final class SignOffs {
    private static final Set<String> STATES = Set.of("source", "signed-off");
    private static final Set<String> SIGNED = read();

    private SignOffs() {}

    public static boolean isDraft(Language language) {
        return !SIGNED.contains(language.tag());
    }

    private static Set<String> read() {
        try (InputStream in = SignOffs.class.getResourceAsStream("/texts/signed-off.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row.length > 1 && STATES.contains(row[1]))
                    .map(row -> row[0])
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
