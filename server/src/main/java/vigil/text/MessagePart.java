package vigil.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of an ICU message, of the few kinds that most sentences are made of.
sealed interface MessagePart {
    record Plain(String words) implements MessagePart {}

    /// `{name}`.
    record Place(String name) implements MessagePart {}

    /// `#` within the forms of a number.
    record Number() implements MessagePart {}

    /// `{name, plural, one{…} other{…}}`.
    record Forms(String name, Map<String, List<MessagePart>> forms) implements MessagePart {}

    /// The parts of a pattern; null if it holds anything else, such as quotes.
    static @Nullable List<MessagePart> read(String pattern) {
        try {
            return new Reader(pattern).all();
        } catch (Other other) {
            return null;
        }
    }

    /// Something that is not of these kinds.
    final class Other extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// Reads a pattern from its beginning to its end.
    final class Reader {
        private final String pattern;
        private int at;

        private Reader(String pattern) {
            this.pattern = pattern;
        }

        private List<MessagePart> all() throws Other {
            List<MessagePart> parts = parts(false);
            if (at < pattern.length() || pattern.indexOf('\'') >= 0) {
                throw new Other();
            }
            return parts;
        }

        private List<MessagePart> parts(boolean counted) throws Other {
            var parts = new ArrayList<MessagePart>();
            var words = new StringBuilder();
            while (at < pattern.length() && pattern.charAt(at) != '}') {
                char c = pattern.charAt(at++);
                boolean number = c == '#' && counted;
                if (c != '{' && !number) {
                    words.append(c);
                    continue;
                }
                if (!words.isEmpty()) {
                    parts.add(new Plain(words.toString()));
                    words.setLength(0);
                }
                parts.add(number ? new Number() : argument());
            }
            if (!words.isEmpty()) {
                parts.add(new Plain(words.toString()));
            }
            return List.copyOf(parts);
        }

        private MessagePart argument() throws Other {
            String name = word();
            if (take('}')) {
                return new Place(name);
            }
            require(take(',') && word().equals("plural") && take(','));
            var forms = new HashMap<String, List<MessagePart>>();
            while (!take('}')) {
                String form = word();
                require(take('{'));
                forms.put(form, parts(true));
                require(take('}'));
            }
            return new Forms(name, Map.copyOf(forms));
        }

        /// Letters and figures, with white space around them.
        private String word() throws Other {
            space();
            int from = at;
            while (at < pattern.length()
                    && (Character.isLetterOrDigit(pattern.charAt(at)) || pattern.charAt(at) == '-')) {
                at++;
            }
            require(at > from);
            String word = pattern.substring(from, at);
            space();
            return word;
        }

        private boolean take(char c) {
            if (c == '}' && at < pattern.length() && pattern.charAt(at) == ' ') {
                space();
            }
            boolean is = at < pattern.length() && pattern.charAt(at) == c;
            at += is ? 1 : 0;
            return is;
        }

        private void space() {
            while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
                at++;
            }
        }

        private static void require(boolean holds) throws Other {
            if (!holds) {
                throw new Other();
            }
        }
    }
}
