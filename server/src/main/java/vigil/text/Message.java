package vigil.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One sentence of the interface, read once and filled many thousand times for an edition. Words put into their places
/// and forms chosen by a number are done here; whatever else a sentence may hold is ICU's, and so are all rules of
/// language. A test holds both against each other.
final class Message {
    private final String pattern;
    private final Language language;
    private final LongFunction<String> numbers;
    private final PluralRules rules;
    /// Null where the sentence has to be filled by ICU.
    private final @Nullable List<MessagePart> parts;

    private @Nullable MessageFormat format;

    /// @param numbers writes a whole number as the language does
    Message(String pattern, Language language, LongFunction<String> numbers) {
        this.pattern = pattern;
        this.language = language;
        this.numbers = numbers;
        this.rules = PluralRules.forLocale(language.locale());
        this.parts = MessagePart.read(pattern);
    }

    String fill(@Nullable Object... arguments) {
        String filled = filled(name -> {
            int number = name.length() == 1 ? Character.digit(name.charAt(0), 10) : -1;
            return number < 0 || number >= arguments.length ? null : arguments[number];
        });
        return filled == null ? formatted(arguments) : filled;
    }

    String fill(Map<String, Object> arguments) {
        String filled = filled(arguments::get);
        return filled == null ? formatted(arguments) : filled;
    }

    private @Nullable String filled(Function<String, @Nullable Object> arguments) {
        var filled = new StringBuilder(2 * pattern.length());
        return parts != null && write(parts, arguments, null, filled) ? filled.toString() : null;
    }

    /// False where an argument is not simply words or a whole number.
    private boolean write(
            List<MessagePart> these,
            Function<String, @Nullable Object> arguments,
            @Nullable Object count,
            StringBuilder out) {
        for (MessagePart part : these) {
            boolean written = switch (part) {
                case MessagePart.Plain(String words) -> {
                    out.append(words);
                    yield true;
                }
                case MessagePart.Place(String name) -> value(arguments.apply(name), out);
                case MessagePart.Number _ -> value(count, out);
                case MessagePart.Forms(String name, Map<String, List<MessagePart>> forms) -> {
                    @Nullable Object number = arguments.apply(name);
                    yield isWhole(number) && write(form(forms, number), arguments, number, out);
                }
            };
            if (!written) {
                return false;
            }
        }
        return true;
    }

    private List<MessagePart> form(Map<String, List<MessagePart>> forms, @Nullable Object number) {
        String form = number instanceof Number whole ? rules.select(whole.doubleValue()) : PluralRules.KEYWORD_OTHER;
        List<MessagePart> chosen = forms.get(form);
        return chosen == null ? forms.getOrDefault(PluralRules.KEYWORD_OTHER, List.of()) : chosen;
    }

    private boolean value(@Nullable Object value, StringBuilder out) {
        if (value instanceof String text) {
            out.append(text);
            return true;
        }
        if (isWhole(value) && value instanceof Number number) {
            out.append(numbers.apply(number.longValue()));
            return true;
        }
        return false;
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long;
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
