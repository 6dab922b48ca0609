package vigil.text;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One sentence of the interface, read once. Most only have words put into their places; that needs no library, and it
/// is done many thousand times for an edition. Everything else (plurals, choices, numbers) is ICU's.
final class Message {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_-]+)}");

    private final String pattern;
    private final Language language;
    /// The words between the places, one more than there are places.
    private final List<String> words = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final boolean simple;
    private @Nullable MessageFormat format;

    Message(String pattern, Language language) {
        this.pattern = pattern;
        this.language = language;
        this.simple = pattern.indexOf('\'') < 0 && split();
    }

    /// False if there is more in braces than the name of a place.
    private boolean split() {
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            words.add(pattern.substring(from, place.start()));
            places.add(place.group(1));
            from = place.end();
        }
        words.add(pattern.substring(from));
        return words.stream().allMatch(each -> each.indexOf('{') < 0 && each.indexOf('}') < 0);
    }

    String fill(@Nullable Object... arguments) {
        if (!simple) {
            return formatted(arguments);
        }
        var filled = new StringBuilder(words.getFirst());
        for (int i = 0; i < places.size(); i++) {
            int number = number(places.get(i));
            if (number < 0 || number >= arguments.length || !(arguments[number] instanceof String text)) {
                return formatted(arguments);
            }
            filled.append(text).append(words.get(i + 1));
        }
        return filled.toString();
    }

    String fill(Map<String, Object> arguments) {
        if (!simple) {
            return formatted(arguments);
        }
        var filled = new StringBuilder(words.getFirst());
        for (int i = 0; i < places.size(); i++) {
            if (!(arguments.get(places.get(i)) instanceof String text)) {
                return formatted(arguments);
            }
            filled.append(text).append(words.get(i + 1));
        }
        return filled.toString();
    }

    /// Places of one digit only; no sentence has more.
    private static int number(String place) {
        return place.length() == 1 ? Character.digit(place.charAt(0), 10) : -1;
    }

    /// A format is not safe for several threads; making a copy for each use costs far more than taking turns.
    private synchronized String formatted(Object arguments) {
        MessageFormat made = format;
        if (made == null) {
            made = new MessageFormat(pattern, language.locale());
            format = made;
        }
        return made.format(arguments, new StringBuffer(), null).toString();
    }
}
