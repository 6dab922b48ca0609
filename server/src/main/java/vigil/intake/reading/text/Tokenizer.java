package vigil.intake.reading.text;

import java.util.ArrayList;
import java.util.List;
import vigil.intake.reading.text.Spelling.Apostrophe;
import vigil.intake.reading.text.Token.Kind;

/// Cuts a text into words, numbers and marks in one pass. Han and kana are cut letter by letter.
public final class Tokenizer {
    /// No word is longer; what is gets cut, so that nothing below depends on the length of a word.
    private static final int LONGEST = 64;

    private final String text;
    private final Spelling spelling;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int breaks;
    private boolean spaced;

    private Tokenizer(String text, Spelling spelling) {
        this.text = text;
        this.spelling = spelling;
    }

    public static List<Token> tokens(String text, Spelling spelling) {
        Tokenizer tokenizer = new Tokenizer(text, spelling);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\ufeff') {
                if (c == '\n') breaks++;
                spaced = true;
                at++;
            } else if (Character.isDigit(c)) {
                number();
            } else if (letter(at)) {
                if (ideograph(at)) emit(Kind.WORD, at + Character.charCount(text.codePointAt(at)));
                else word();
            } else if (c >= '\u200c' && c <= '\u200f' || c == '\ufe0f') {
                at++;
            } else {
                emit(Kind.MARK, at + Character.charCount(text.codePointAt(at)));
            }
        }
    }

    private void word() {
        int end = letters(at);
        while (end + 1 < text.length() && end - at < 2 * LONGEST) {
            char c = text.charAt(end);
            if (apostrophe(c) && letter(end + 1)) {
                int next = letters(end + 1);
                if (spelling.apostrophe() == Apostrophe.ELISION && end - at <= 4) {
                    emit(Kind.WORD, end + 1);
                    end = next;
                    continue;
                }
                if (suffix(end, next)) {
                    emit(Kind.WORD, end);
                    emit(Kind.WORD, next);
                    return;
                }
                end = next;
            } else if ((c == '-' || c == '‑' || c == '‐')
                    && (letter(end + 1) || Character.isDigit(text.charAt(end + 1)))
                    && !ideograph(end + 1)) {
                end = letter(end + 1) ? letters(end + 1) : digits(end + 1);
            } else {
                break;
            }
        }
        if (elided(end)) end++;
        emit(Kind.WORD, end);
    }

    /// `l'` with a space or a quotation behind it, or alone as a grammar writes it.
    private boolean elided(int end) {
        return spelling.apostrophe() == Apostrophe.ELISION
                && end - at <= 2
                && end < text.length()
                && apostrophe(text.charAt(end))
                && (end + 1 == text.length() || !letter(end + 1));
    }

    private boolean suffix(int apostrophe, int next) {
        return switch (spelling.apostrophe()) {
            case SUFFIX -> true;
            case POSSESSIVE -> next - apostrophe == 2 && (text.charAt(apostrophe + 1) | 32) == 's';
            default -> false;
        };
    }

    private void number() {
        int end = digits(at);
        while (end + 1 < text.length()
                && end - at < LONGEST
                && "./:-".indexOf(text.charAt(end)) >= 0
                && Character.isDigit(text.charAt(end + 1))) end = digits(end + 1);
        end = thousands(end);
        while (end < text.length() && Fold.superscript(text.charAt(end)) >= 0) end++;
        if (end < text.length() && letter(end) && !ideograph(end)) {
            end = letters(end);
        } else {
            while (end + 1 < text.length() && text.charAt(end) == '-' && letter(end + 1) && !ideograph(end + 1))
                end = letters(end + 1);
        }
        emit(Kind.NUMBER, end);
    }

    /// `4,000`, `12,500,000`: groups of exactly three digits behind at most three.
    private int thousands(int from) {
        int end = from;
        while (end - at < LONGEST
                && (end > from || end - at <= 3)
                && end + 3 < text.length()
                && text.charAt(end) == ','
                && digits(end + 1) == end + 4) end += 4;
        return end;
    }

    private int digits(int from) {
        int end = from;
        int most = Math.min(text.length(), from + LONGEST);
        while (end < most && Character.isDigit(text.charAt(end))) end++;
        return end;
    }

    private int letters(int from) {
        int end = from;
        int most = Math.min(text.length(), from + LONGEST);
        while (end < most && inner(end) && !ideograph(end)) end += Character.charCount(text.codePointAt(end));
        return end;
    }

    private boolean inner(int i) {
        if (letter(i)) return true;
        char c = text.charAt(i);
        return c == '\u200c' || c == '\u0640' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean letter(int i) {
        return Character.isLetter(text.codePointAt(i));
    }

    private boolean ideograph(int i) {
        int c = text.codePointAt(i);
        return c >= 0x2e80 && (Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30ff);
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private void emit(Kind kind, int end) {
        String part = text.substring(at, end);
        tokens.add(new Token(at, end, part, Fold.of(part, spelling.locale()), kind, breaks, spaced || breaks > 0));
        at = end;
        breaks = 0;
        spaced = false;
    }
}
