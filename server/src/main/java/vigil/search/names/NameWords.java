package vigil.search.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Takes a name as somebody wrote it apart into words. Apostrophes, hard and soft signs written as
/// apostrophes, and marks join; hyphens, spaces and everything else divide. Any input is taken: what is
/// not a letter or digit disappears, and only the first 2,000 characters and 40 words count.
public final class NameWords {
    private static final int MOST_CHARACTERS = 2000;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 40;
    private static final String JOINING = "'’‘`ʼʹʺʻʾʿ´\"”“׳״\u200c\u200d\u200e\u200f\u00ad\u034f";
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private NameWords() {}

    public static List<NameWord> of(String name) {
        var cut = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) : name;
        var text = plain(cut) ? cut : Normalizer.normalize(cut, Normalizer.Form.NFC);
        var words = new ArrayList<NameWord>();
        var word = new StringBuilder();
        for (int i = 0, c; i < text.length() && words.size() < MOST_WORDS; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || c == 'ー') {
                word.append(LetterFold.of(c));
            } else if (JOINING.indexOf(c) < 0 && !LetterFold.isMark(c)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder letters, List<NameWord> words) {
        if (!letters.isEmpty() && words.size() < MOST_WORDS) {
            letters.setLength(Math.min(letters.length(), LONGEST_WORD));
            var word = word(letters.toString());
            if (!word.letters().isEmpty()) {
                words.add(word);
            }
        }
        letters.setLength(0);
    }

    private static NameWord word(String letters) {
        var system = WritingSystem.ofMost(letters);
        return switch (system) {
            case OTHER -> new NameWord(onlyLetters(LATIN.transliterate(letters)), WritingSystem.LATIN);
            case CYRILLIC, LATIN -> new NameWord(LookAlikes.mended(letters, system), system);
            default -> new NameWord(letters, system);
        };
    }

    private static String onlyLetters(String text) {
        var out = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }
}
