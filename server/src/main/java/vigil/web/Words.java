package vigil.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import vigil.claim.Problem;

/// The sentences of the desk in one language (`texts/<language>/desk.properties` and others).
public final class Words {
    private static final List<String> PARTS = List.of("desk", "problem");
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Properties sentences = new Properties();

    private Words(String language) {
        this.language = language;
        for (String part : PARTS) {
            String file = "/texts/" + language + "/" + part + ".properties";
            try (var in = Words.class.getResourceAsStream(file)) {
                if (in != null) {
                    sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Words in(String language) {
        return READ.computeIfAbsent(language, Words::new);
    }

    public String language() {
        return language;
    }

    public String direction() {
        return Languages.direction(language);
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /// The sentence `key` with its places filled.
    public String say(String key, Object... filling) {
        String pattern = sentences.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text " + key + " in " + language);
        }
        return new MessageFormat(pattern, ULocale.forLanguageTag(language)).format(filling);
    }

    /// What is wrong, where, and how to mend it; a problem without a sentence is named by its code.
    public String problem(Problem problem) {
        String key = "problem." + problem.code();
        if (!has(key)) {
            return problem.toString();
        }
        Object[] filling = new Object[problem.found().size() + 1];
        filling[0] = problem.where();
        for (int i = 1; i < filling.length; i++) {
            filling[i] = problem.found().get(i - 1);
        }
        return say(key, filling);
    }
}
