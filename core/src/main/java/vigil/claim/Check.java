package vigil.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects every problem of a record under construction, so that a refusal names all of them.
final class Check {
    /// Longest text of one field, in UTF-16 units: a page, not a book.
    static final int LONGEST = 20_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

    private final List<Problem> problems = new ArrayList<>();

    /// A text that must be there; comes back stripped and in Unicode NFC.
    String text(String field, String value) {
        String clean = clean(field, value);
        if (clean.isEmpty()) {
            problems.add(new Problem("missing", field));
        }
        return clean;
    }

    /// A text that may be absent; an empty one counts as absent.
    @Nullable
    String maybe(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String clean = clean(field, value);
        return clean.isEmpty() ? null : clean;
    }

    private String clean(String field, String value) {
        if (plain(value)) {
            return value;
        }
        String clean = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (clean.length() > LONGEST) {
            problems.add(new Problem("too-long", field, String.valueOf(clean.length()), String.valueOf(LONGEST)));
        }
        if (control(clean)) {
            problems.add(new Problem("control-character", field));
        }
        if (loneSurrogate(clean)) {
            problems.add(new Problem("broken-text", field));
        }
        return clean;
    }

    /// Most texts are short, have nothing to strip, and no letter that a mark could be joined to or parted from.
    private static boolean plain(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) == ' ' || text.endsWith(" ")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Latin below the combining marks is in NFC as it stands; U+0085 and U+00A0 are controls or spaces
            if (c < ' ' || c > '~' && c <= 0xA0 || c >= 0x300) {
                return false;
            }
        }
        return true;
    }

    private static boolean control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    /// At least one of the named values must be there.
    Check any(String fields, @Nullable Object... values) {
        for (@Nullable Object value : values) {
            if (value != null) {
                return this;
            }
        }
        problems.add(new Problem("one-of", fields));
        return this;
    }

    Check language(String field, @Nullable String tag) {
        return that(tag == null || LANGUAGE.matcher(tag).matches(), "language", field, String.valueOf(tag));
    }

    Check that(boolean holds, String code, String field, String... found) {
        if (!holds) {
            problems.add(new Problem(code, field, found));
        }
        return this;
    }

    void done() {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }
}
