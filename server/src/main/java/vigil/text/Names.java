package vigil.text;

import com.ibm.icu.lang.UCharacter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact.Named;

/// Which of a person's names heads a page. No name is ever made up here: a page shows a name that some
/// source gives, in the reader's language, else script, else in Latin letters, else as it comes.
public final class Names {
    /// Kinds of name that may stand for the person, best first; what is not here comes last.
    private static final List<String> KINDS =
            List.of("self-chosen", "legal", "own-script", "transliteration", "", "as-in-document", "as-in-press");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Named> all;

    /// @param all in the order of the record; at least one
    public Names(List<Named> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a person without a name");
        }
        this.all = List.copyOf(all);
    }

    /// The name at the head of a page in `language`.
    public Named heading(Language language) {
        String script = Scripts.ofLanguage(language.tag());
        return all.stream()
                .min(Comparator.comparingInt((Named name) -> distance(name, language.tag(), script))
                        .thenComparingInt(Names::rank)
                        .thenComparing(Named::name))
                .orElseThrow();
    }

    /// The name in the person's own script; empty where nobody says which that is, or where `shown`
    /// reads the same already.
    public Optional<Named> own(Named shown) {
        return all.stream()
                .filter(name -> "own-script".equals(name.nameKind()))
                .min(Comparator.comparing(Named::name))
                .filter(name -> !name.name().equals(shown.name()));
    }

    private static int distance(Named name, String language, String script) {
        boolean stands = rank(name) < KINDS.size();
        @Nullable String written = Scripts.of(name.name());
        int far = name.language().equals(language)
                ? 0
                : written != null && Scripts.alike(written, script) ? 1 : "Latn".equals(written) ? 2 : 3;
        return stands ? far : far + 4;
    }

    private static int rank(Named name) {
        int rank = KINDS.indexOf(name.nameKind() == null ? "" : name.nameKind());
        return rank < 0 ? KINDS.size() : rank;
    }

    /// Two letters that stand where there is no portrait: of the first and the last word. Arabic letters
    /// are set apart, or they would join; a Chinese name gives its first character.
    public static String monogram(String name) {
        String[] words = SPACE.split(name.strip());
        String first = letter(words[0]);
        String last = words.length > 1 ? letter(words[words.length - 1]) : "";
        boolean joins = "Arab".equals(Scripts.of(name));
        return last.isEmpty() ? first : first + (joins ? " " : "") + last;
    }

    private static String letter(String word) {
        String bare = word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
        int[] letters = bare.codePoints().filter(UCharacter::isLetter).toArray();
        return letters.length == 0 ? "" : UCharacter.toUpperCase(Character.toString(letters[0]));
    }
}
