package vigil.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The words the register chooses from: `vocabulary/<name>.csv` on the class path, each a list of
/// codes with a label per language. A name that no file has is refused.
public final class Vocabularies {
    /// What the pages of the public site print: its labels stand in all languages of the site. The others are
    /// read by editors alone and stand in the languages of the desk.
    static final Set<String> FOR_READERS = Set.of(
            "assessment-scheme",
            "custody-measure",
            "ill-treatment-kind",
            "kept-back",
            "name-kind",
            "occupation",
            "persecution-ground",
            "place-kind",
            "proceeding-stage",
            "recognition",
            "relationship",
            "release-grounds",
            "source-kind",
            "withhold-reason");

    private static final Map<String, Map<String, Word>> READ = new ConcurrentHashMap<>();
    /// Words by their English label, of the vocabularies that are asked for so.
    private static final Map<String, Map<String, Word>> ENGLISH = new ConcurrentHashMap<>();

    /// One line of a vocabulary.
    ///
    /// @param broader the code this one is a kind of
    /// @param labels by language
    public record Word(String code, @Nullable String broader, Map<String, String> labels) {}

    private Vocabularies() {}

    /// The languages in which every label of a vocabulary stands.
    static List<Language> languages(String vocabulary) {
        return FOR_READERS.contains(vocabulary) ? Language.all() : Language.desk();
    }

    /// The codes of a vocabulary in the order of its file.
    public static List<String> codes(String vocabulary) {
        return List.copyOf(words(vocabulary).keySet());
    }

    public static Optional<Word> word(String vocabulary, String code) {
        return Optional.ofNullable(words(vocabulary).get(code));
    }

    /// The label of a code; in English where `language` has none, and the code itself where the
    /// vocabulary does not know it (it was coined by a newer one).
    public static String label(String vocabulary, String code, String language) {
        return word(vocabulary, code)
                .map(Word::labels)
                .map(labels -> labels.getOrDefault(language, labels.getOrDefault("en", code)))
                .orElse(code);
    }

    /// The label of the word whose English label is `english`, whatever the case of its letters: for
    /// facts that hold free words, such as an occupation. Empty if no word reads so.
    public static Optional<String> translated(String vocabulary, String english, String language) {
        return Optional.ofNullable(inEnglish(vocabulary).get(fold(english)))
                .map(word -> word.labels().get(language));
    }

    /// The code of the word whose English label is `english`, whatever the case of its letters.
    public static Optional<String> code(String vocabulary, String english) {
        return Optional.ofNullable(inEnglish(vocabulary).get(fold(english))).map(Word::code);
    }

    private static Map<String, Word> inEnglish(String vocabulary) {
        return ENGLISH.computeIfAbsent(vocabulary, name -> {
            var words = new HashMap<String, Word>();
            for (Word word : words(name).values()) {
                String label = word.labels().get("en");
                if (label != null) {
                    words.putIfAbsent(fold(label), word);
                }
            }
            return words;
        });
    }

    private static String fold(String english) {
        return english.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Whether `code` is `other` or a kind of it.
    public static boolean isKindOf(String vocabulary, String code, String other) {
        return code.equals(other)
                || word(vocabulary, code)
                        .map(Word::broader)
                        .map(broader -> isKindOf(vocabulary, broader, other))
                        .orElse(false);
    }

    private static Map<String, Word> words(String vocabulary) {
        return READ.computeIfAbsent(vocabulary, Vocabularies::read);
    }

    private static Map<String, Word> read(String vocabulary) {
        String file = "/vocabulary/" + vocabulary + ".csv";
        try (InputStream in = Vocabularies.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new Refusal(new Problem("vocabulary-unknown", "vocabulary", vocabulary));
            }
            return words(vocabulary, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads one file; refuses it with every line that is wrong.
    static Map<String, Word> words(String vocabulary, Reader csv) throws IOException {
        var reading = new VocabularyFile(vocabulary);
        reading.read(csv);
        return new LinkedHashMap<>(reading.words());
    }
}
