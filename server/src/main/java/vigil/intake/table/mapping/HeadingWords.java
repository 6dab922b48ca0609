package vigil.intake.table.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What headings usually mean, in several languages: `headings.properties` beside this class.
final class HeadingWords {
    private static final Map<String, String> MEANINGS = read();

    private HeadingWords() {}

    /// `Born.when`, `Named.family`, `key` …, or null for a heading nobody has met before.
    static @Nullable String meaning(String heading) {
        return MEANINGS.get(folded(heading));
    }

    /// Letters and figures only, without marks, in lower case: `Fecha_de-Nacimiento` is `fecha de nacimiento`.
    static String folded(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return plain.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> read() {
        try (InputStream in = HeadingWords.class.getResourceAsStream("headings.properties")) {
            if (in == null) {
                throw new IllegalStateException("no words of headings");
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var meanings = new HashMap<String, String>();
            for (String meaning : file.stringPropertyNames()) {
                for (String word : file.getProperty(meaning).split("\\|")) {
                    meanings.put(folded(word), meaning);
                }
            }
            return Map.copyOf(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
