package vigil.text.dates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The words of dates, by language, from `<language>.properties` beside this class: each key is a kind of token with
/// its value (`month.3`, `about`), each value its words and phrases, separated by `|`, in lower case.
final class DateWordLists {
    static final List<String> LANGUAGES = List.of("en", "ru", "es", "fr", "de", "ar");

    /// Most words a phrase has.
    static final int LONGEST = 4;

    private static final Map<List<String>, Map<String, DateToken>> READ = new ConcurrentHashMap<>();

    private DateWordLists() {}

    /// Token by word or phrase (words joined by one space).
    static Map<String, DateToken> of(List<String> languages) {
        return READ.computeIfAbsent(languages, DateWordLists::read);
    }

    private static Map<String, DateToken> read(List<String> languages) {
        var words = new HashMap<String, DateToken>();
        for (String language : languages) {
            if (!LANGUAGES.contains(language)) {
                throw new Refusal(new Problem("date-language", "language", language));
            }
            Properties file = file(language);
            for (String key : file.stringPropertyNames()) {
                DateToken token = token(key);
                for (String word : file.getProperty(key).split("\\|")) {
                    words.putIfAbsent(word.strip(), token);
                }
            }
        }
        return Map.copyOf(words);
    }

    private static DateToken token(String key) {
        int dot = key.indexOf('.');
        String kind = dot < 0 ? key : key.substring(0, dot);
        int value = dot < 0 ? 0 : Integer.parseInt(key.substring(dot + 1));
        return new DateToken(DateToken.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), value, 0);
    }

    private static Properties file(String language) {
        try (InputStream in = DateWordLists.class.getResourceAsStream(language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no date words for " + language);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
