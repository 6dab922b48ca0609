package vigil.search.names;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The consonants of a word in a few classes of sound, whatever script it is in: a key under which spellings
/// of one name meet, and other names with them.
public final class Skeleton {
    private static final int MOST_REMEMBERED = 200_000;
    private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

    /// What Latin letters are taken for; letters not named here are vowels or silent. Longer ones first.
    static final String[][] SOUNDS = {
        {"shch", "s"},
        {"tch", "c"},
        {"sch", "s"},
        {"dzh", "c"},
        {"ch", "c"},
        {"sh", "s"},
        {"zh", "s"},
        {"kh", ""},
        {"gh", "k"},
        {"ph", "f"},
        {"th", "t"},
        {"ts", "s"},
        {"tz", "s"},
        {"cz", "c"},
        {"sz", "s"},
        {"ck", "k"},
        {"dj", "c"},
        {"dh", "t"},
        {"b", "p"},
        {"p", "p"},
        {"v", "f"},
        {"w", "f"},
        {"f", "f"},
        {"k", "k"},
        {"q", "k"},
        {"g", "k"},
        {"c", "k"},
        {"x", "ks"},
        {"d", "t"},
        {"t", "t"},
        {"s", "s"},
        {"z", "s"},
        {"j", "c"},
        {"m", "m"},
        {"n", "n"},
        {"l", "l"},
        {"r", "r"},
    };

    /// The same for scripts whose letters say it themselves: letters, then the class of each.
    static final String LETTERS = "бпвфгкґдтсзшжщцчмнлр" + "بپفڤكقغگدتطضذثسصزشظژجچمنلر" + "בפגקכדטתסשזצמנלר";
    static final String CLASSES = "ppffkkkttsssssscmnlr" + "ppffkkkkttttttssssssccmnlr" + "ppkkktttssssmnlr";

    private Skeleton() {}

    public static String of(NameWord word) {
        if (REMEMBERED.size() > MOST_REMEMBERED) {
            REMEMBERED.clear();
        }
        return REMEMBERED.computeIfAbsent(word.letters(), letters -> switch (word.system()) {
            case CYRILLIC, ARABIC, HEBREW -> classes(letters);
            default -> sounds(latin(word));
        });
    }

    private static String classes(String letters) {
        var out = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            int known = LETTERS.indexOf(letters.charAt(i));
            if (known >= 0 && (out.isEmpty() || out.charAt(out.length() - 1) != CLASSES.charAt(known))) {
                out.append(CLASSES.charAt(known));
            } else if (i == 0) {
                out.append('a');
            }
        }
        return out.toString();
    }

    private static String latin(NameWord word) {
        if (word.system() == WritingSystem.LATIN) {
            return word.letters();
        }
        var latin = Latinised.of(word, 1);
        return latin.isEmpty() ? word.letters() : latin.getFirst().letters();
    }

    private static String sounds(String latin) {
        var out = new StringBuilder();
        for (int i = 0; i < latin.length(); ) {
            i += sound(latin, i, out);
        }
        return out.isEmpty() ? latin : out.toString();
    }

    private static int sound(String latin, int at, StringBuilder out) {
        for (var sound : SOUNDS) {
            if (latin.startsWith(sound[0], at)) {
                boolean again =
                        !out.isEmpty() && !sound[1].isEmpty() && sound[1].charAt(0) == out.charAt(out.length() - 1);
                out.append(again ? sound[1].substring(1) : sound[1]);
                return sound[0].length();
            }
        }
        if (at == 0) {
            out.append('a');
        }
        return 1;
    }
}
