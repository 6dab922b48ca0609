package vigil.intake.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Markdown with its marks replaced by as many spaces: the words read without stars and addresses,
/// and a span of the text is still a span of the file.
final class Markdown {
    private static final Pattern TITLE = Pattern.compile("(?m)\\A\\s*#\\s+(.+?)\\s*#*$");
    private static final Pattern MARKS = Pattern.compile(String.join(
            "|",
            "(?m)^ {0,3}#{1,6}(?=\\s)|(?<=\\s)#+[ \\t]*$", // headings
            "^ {0,3}(?:> ?)+", // quotations
            "^ {0,3}(?:```|~~~).*$", // fences
            "^ {0,3}(?:[-*_=] ?){3,}$", // rules
            "<!--[\\s\\S]{0,10000}?-->|</?[a-zA-Z][^<>\\n]{0,500}>", // HTML
            "!?\\[(?=[^\\[\\]\\n]{0,1000}\\]\\()|(?<=[^\\n])\\]\\([^()\\n]{0,2000}\\)", // links
            "(?<![\\p{L}\\p{N}\\\\])(?:\\*{1,3}|_{1,3}|~~|`{1,2})(?=\\S)", // emphasis opens
            "(?<=\\S)(?<!\\\\)(?:\\*{1,3}|_{1,3}|~~|`{1,2})(?![\\p{L}\\p{N}])", // and closes
            "\\\\(?=\\p{Punct})")); // escapes

    private Markdown() {}

    static Extract read(Extract file) {
        Matcher title = TITLE.matcher(file.text());
        return new Extract(
                plain(file.text()),
                file.charset(),
                title.find() ? PlainForm.title(plain(title.group(1))) : null,
                file.pages(),
                file.notes());
    }

    static String plain(String text) {
        return MARKS.matcher(text).replaceAll(mark -> mark.group().replaceAll("[^\\n]", " "));
    }
}
