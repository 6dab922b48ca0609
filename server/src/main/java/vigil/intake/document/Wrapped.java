package vigil.intake.document;

import java.util.regex.Pattern;

/// Lines that end only because the page did not go on are joined to the line they belong to, so a
/// name or date over two lines is one passage. Short lines (headings, lists, registers) stay lines.
final class Wrapped {
    /// A line that reaches this share of the longest was full.
    private static final double FULL = 0.75;
    /// Where no line is longer than this there is nothing to judge by.
    private static final int NARROW = 40;

    private static final Pattern OWN_LINE =
            Pattern.compile("^(?:[-*\\u2022\\u2013\\u2014\\u25AA\\u25CF]|\\(?\\p{N}{1,3}[.)])\\s.*|^[^:]{1,40}:\\s.*");
    private static final Pattern SPLIT_WORD = Pattern.compile(".*\\p{L}[-\\u2010]$");

    private Wrapped() {}

    static String join(String page) {
        String[] lines = page.split("\n", -1);
        int longest = page.lines().mapToInt(String::length).max().orElse(0);
        var out = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            out.append(lines[i]);
            if (i + 1 < lines.length) {
                separate(out, lines[i], lines[i + 1], longest);
            }
        }
        return out.toString();
    }

    private static void separate(StringBuilder out, String line, String next, int longest) {
        boolean goesOn = longest >= NARROW
                && line.length() >= longest * FULL
                && !next.isBlank()
                && !OWN_LINE.matcher(next).matches();
        if (!goesOn) {
            out.append('\n');
        } else if (!SPLIT_WORD.matcher(line).matches()) {
            out.append(' ');
        } else if (Character.isLowerCase(next.codePointAt(0))) {
            out.setLength(out.length() - 1);
        }
    }
}
