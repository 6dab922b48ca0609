package vigil.text.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.text.dates.DateToken.Kind;

/// Cuts a written date into tokens; null if there is a word in it that no date has.
final class DateTokens {
    private static final Pattern PIECE = Pattern.compile(
            "(?<number>\\d+)(?<decade>(?:'?s|-?х|-?е|er)\\b)?(?<ordinal>(?:st|nd|rd|th|er|re|º|ª|°|-?го|-?е|o|a)(?![\\p{L}\\p{M}]))?"
                    + "|(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}'’]*(?:\\.(?=[\\p{L}])[\\p{L}]+)*\\.?)"
                    + "|(?<sign>[-‐‑–—−/.,?~()])|(?<space>\\s+)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, DateToken> words;
    private final List<DateToken> tokens = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();

    private DateTokens(Map<String, DateToken> words) {
        this.words = words;
    }

    static @Nullable List<DateToken> of(String text, List<String> languages) {
        return new DateTokens(DateWordLists.of(languages)).cut(text);
    }

    private @Nullable List<DateToken> cut(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Matcher m = PIECE.matcher(plain);
        int at = 0;
        while (at < plain.length() && m.find() && m.start() == at) {
            at = m.end();
            if (m.group("word") != null) {
                pending.add(m.group("word"));
            } else if (m.group("space") == null) {
                if (!words()) {
                    return null;
                }
                if (!piece(m)) {
                    return null;
                }
            }
        }
        return at == plain.length() && words() ? tokens : null;
    }

    private boolean piece(Matcher m) {
        @Nullable String number = m.group("number");
        if (number == null) {
            sign(m.group("sign").charAt(0));
            return true;
        }
        if (number.length() > 4) {
            return false;
        }
        boolean decade = m.group("decade") != null && number.length() == 4 && number.endsWith("0");
        tokens.add(new DateToken(decade ? Kind.DECADE : Kind.NUMBER, Integer.parseInt(number), number.length()));
        return true;
    }

    private void sign(char c) {
        switch (c) {
            case '/' -> add(Kind.SLASH);
            case '.' -> add(Kind.DOT);
            case ',' -> add(Kind.COMMA);
            case '?' -> add(Kind.PERHAPS);
            case '~' -> add(Kind.ABOUT);
            case '(', ')' -> add(Kind.FILLER);
            default -> add(Kind.DASH);
        }
    }

    private void add(Kind kind) {
        tokens.add(new DateToken(kind, 0, 0));
    }

    /// Takes the words that wait, the longest phrase first.
    private boolean words() {
        while (!pending.isEmpty()) {
            int many = phrase();
            if (many == 0) {
                return false;
            }
            pending.subList(0, many).clear();
        }
        return true;
    }

    private int phrase() {
        for (int many = Math.min(DateWordLists.LONGEST, pending.size()); many > 0; many--) {
            String phrase = String.join(" ", pending.subList(0, many));
            @Nullable DateToken token = words.get(phrase);
            if (token == null && phrase.endsWith(".")) {
                token = words.get(phrase.substring(0, phrase.length() - 1));
            }
            if (token != null) {
                tokens.add(token);
                return many;
            }
        }
        return 0;
    }
}
