package vigil.text;

import java.util.ArrayList;
import java.util.List;

/// Carries phrases through a message format, which only knows plain text: each is left outside under
/// a private-use character and put back afterwards. Such characters in the text itself fall away.
final class Splice {
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    private final List<Phrase> outside = new ArrayList<>();

    Object close(Object argument) {
        return switch (argument) {
            case Phrase phrase -> {
                outside.add(phrase);
                yield String.valueOf((char) (FIRST + outside.size() - 1));
            }
            case String text -> isClean(text) ? text : text.replaceAll("[" + FIRST + "-" + LAST + "]", "");
            default -> argument;
        };
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && text.charAt(i) <= LAST) {
                return false;
            }
        }
        return true;
    }

    Phrase open(String text) {
        var parts = new ArrayList<Inline>();
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= FIRST && c < FIRST + outside.size()) {
                flush(plain, parts);
                parts.addAll(outside.get(c - FIRST).parts());
            } else {
                plain.append(c);
            }
        }
        flush(plain, parts);
        return new Phrase(parts);
    }

    private static void flush(StringBuilder plain, List<Inline> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Inline.Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
