package vigil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final int[] NUMBERS = {0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 102, 999, 1000, 12345, 1_000_000};

    /// Every sentence in every language, with words and with numbers in its places.
    @Test
    void itFillsEverySentenceAsTheLibraryDoes() {
        int filled = 0;
        for (Language language : Language.all()) {
            Texts texts = Texts.of(language);
            for (String key : texts.keys()) {
                String pattern = texts.pattern(key);
                if (pattern.indexOf('{') < 0) {
                    continue;
                }
                var ours = new Message(pattern, language, texts::number);
                var icu = new MessageFormat(pattern, language.locale());
                for (int number : NUMBERS) {
                    Map<String, Object> arguments = arguments(icu, number);
                    assertEquals(icu.format(arguments), ours.fill(arguments), key + " in " + language.tag());
                    filled++;
                }
            }
        }
        assertTrue(filled > 10_000, filled + " sentences");
    }

    @Test
    void placesByNumberAreThoseOfTheList() {
        var message = new Message("{1} of {0}, '{'", Language.EN, Long::toString);
        assertEquals("b of a, {", message.fill("a", "b"));
        assertEquals("2 of a", new Message("{1} of {0}", Language.EN, Long::toString).fill("a", 2));
        assertEquals("null of a", new Message("{1} of {0}", Language.EN, Long::toString).fill("a", null));
        assertEquals("{1} of a", new Message("{1} of {0}", Language.EN, Long::toString).fill("a"));
    }

    /// Words for every second place; numbers where a form is chosen by them.
    private static Map<String, Object> arguments(MessageFormat format, int number) {
        var arguments = new HashMap<String, Object>();
        int place = 0;
        for (String name : format.getArgumentNames()) {
            boolean counts = format.toPattern().matches("(?s).*\\{\\s*" + name + "\\s*,.*");
            arguments.put(name, counts || place++ % 2 == 1 ? (Object) number : "w" + number);
        }
        return arguments;
    }
}
