package vigil.intake.reading.text;

import java.text.Normalizer;
import java.util.Locale;

/// Makes spellings that mean the same compare equal: case, apostrophes, ё, Arabic letter forms and marks, digits of any
/// script, superscript digits (`205²` is `205.2`), Latin look-alikes inside a Cyrillic word.
public final class Fold {
    private static final String LATIN = "aceopxykmtbhi";
    private static final String CYRILLIC = "асеорхукмтвні";

    private Fold() {}

    public static String of(String text, Locale locale) {
        String s = text;
        if (!Normalizer.isNormalized(s, Normalizer.Form.NFC)) s = Normalizer.normalize(s, Normalizer.Form.NFC);
        s = s.toLowerCase(locale);
        StringBuilder out = new StringBuilder(s.length());
        boolean cyrillic = false;
        boolean latin = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            cyrillic |= c >= 0x400 && c < 0x530;
            latin |= c >= 'a' && c <= 'z';
            append(out, c, i > 0 ? s.charAt(i - 1) : ' ');
        }
        return cyrillic && latin ? unmixed(out.toString()) : out.toString();
    }

    private static void append(StringBuilder out, char c, char before) {
        switch (c) {
            case 'ё' -> out.append('е');
            case '’', 'ʼ', '`', '´', 'ʹ' -> out.append('\'');
            case '‑', '‐' -> out.append('-');
            case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
            case 'ى', 'ی' -> out.append('ي');
            case 'ک' -> out.append('ك');
            case '\u0640', '\u200c', '\u200d', '\u200e', '\u200f', '\u0307' -> {}
            default -> {
                if (c >= 0x64b && c <= 0x652) return;
                int superscript = superscript(c);
                if (superscript >= 0) appendSuperscript(out, superscript, before);
                else if (c > 127 && Character.isDigit(c)) out.append((char) ('0' + Character.digit(c, 10)));
                else out.append(c);
            }
        }
    }

    private static void appendSuperscript(StringBuilder out, int digit, char before) {
        if (Character.isDigit(before)) out.append('.');
        out.append(digit);
    }

    static int superscript(char c) {
        return switch (c) {
            case '¹' -> 1;
            case '²' -> 2;
            case '³' -> 3;
            case '⁰' -> 0;
            default -> c >= '⁴' && c <= '⁹' ? c - '⁴' + 4 : -1;
        };
    }

    private static String unmixed(String word) {
        StringBuilder out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            int at = LATIN.indexOf(out.charAt(i));
            if (at >= 0) out.setCharAt(i, CYRILLIC.charAt(at));
        }
        return out.toString();
    }
}
