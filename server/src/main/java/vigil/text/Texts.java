package vigil.text;

import com.ibm.icu.text.NumberFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;

/// Every sentence of the interface in one language: the files `texts/<language>/<part>.properties`
/// together, each sentence an ICU message. Arguments are `{0}`, `{1}` ... or have names. A key that
/// does not exist is a fault of ours, never of the reader: it throws.
public final class Texts {
    private static final List<String> PARTS = List.of(
            "site",
            "pages",
            "numbers",
            "share",
            "desk",
            "team",
            "casework",
            "tables",
            "problem",
            "fact",
            "app",
            "mirrors");
    private static final Map<Language, Texts> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> patterns;
    private final NumberFormat numbers;
    private final Map<String, Message> messages = new ConcurrentHashMap<>();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    private Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
        this.numbers = NumberFormat.getIntegerInstance(language.locale());
    }

    public static Texts of(Language language) {
        return READ.computeIfAbsent(language, Texts::read);
    }

    /// The texts of the language with this tag; throws for a language that is not ours.
    public static Texts of(String tag) {
        return of(Language.of(tag).orElseThrow(() -> new IllegalArgumentException("no texts in " + tag)));
    }

    private static Texts read(Language language) {
        var all = new HashMap<String, String>();
        for (String part : PARTS) {
            part(language, part).forEach((key, text) -> {
                if (all.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("two texts for " + key + " in " + language.tag());
                }
            });
        }
        return new Texts(language, all);
    }

    private static Properties part(Language language, String part) {
        var properties = new Properties();
        String file = "/texts/" + language.tag() + "/" + part + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return properties;
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /// The message itself, before anything is put into it.
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("no text " + key + " in " + language.tag());
        }
        return pattern;
    }

    /// The sentence with its arguments `{0}`, `{1}` ... put in.
    public String get(String key, @Nullable Object... arguments) {
        String plain = pattern(key);
        return isPlain(plain) ? plain : message(key).fill(arguments);
    }

    /// Nothing is put in and nothing has to be taken out of quotes.
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    /// What is wrong, where, and how to mend it; a problem without a sentence is named by its code.
    public String problem(Problem problem) {
        String key = "problem." + problem.code();
        if (!has(key)) {
            return problem.toString();
        }
        var arguments = new ArrayList<Object>(List.of(problem.where()));
        arguments.addAll(problem.found());
        return get(key, arguments.toArray());
    }

    /// The sentence with its named arguments put in.
    public String get(String key, Map<String, Object> arguments) {
        return message(key).fill(arguments);
    }

    /// The sentence with phrases put in: they keep their links, languages and footnotes.
    public Phrase phrase(String key, Object... arguments) {
        var splice = new Splice();
        return splice.open(get(key, Arrays.stream(arguments).map(splice::close).toArray()));
    }

    /// The sentence with named phrases put in.
    public Phrase phrase(String key, Map<String, ?> arguments) {
        var splice = new Splice();
        var closed = new TreeMap<String, Object>();
        arguments.forEach((name, value) -> closed.put(name, splice.close(value)));
        return splice.open(get(key, closed));
    }

    /// A list kept in one text, its parts divided by `|`: the names of the months.
    public List<String> list(String key) {
        return lists.computeIfAbsent(key, k -> List.of(pattern(k).split("\\|")));
    }

    public String number(long number) {
        if (number >= 0 && number < 1000) { // without marks between thousands it is the same everywhere
            return Long.toString(number);
        }
        synchronized (numbers) {
            return numbers.format(number);
        }
    }

    private Message message(String key) {
        Message known = messages.get(key);
        return known == null
                ? messages.computeIfAbsent(key, k -> new Message(pattern(k), language, this::number))
                : known;
    }
}
