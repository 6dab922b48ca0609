package vigil.claim;

import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a court gives or a provision threatens, in one line: an ISO 8601 duration in years, months
/// and days (`P5Y6M`), a range of two (`P5Y/P7Y`), `life`, `death` or `fine N`; after a duration
/// ` suspended` or ` house arrest`. No sum of several provisions is ever computed.
public record Term(String text) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(P[0-9YMWD]{2,20})(?:/(P[0-9YMWD]{2,20}))?|(life)|(death)|(fine(?: [^\\p{Cntrl}]{1,80})?))"
                    + "(?: (suspended|house arrest))?");

    public Term {
        text = text.strip();
        Matcher m = FORM.matcher(text);
        if (!m.matches() || !isPeriod(m.group(1)) || !isPeriod(m.group(2))) {
            throw new Refusal(new Problem("term", "term", text));
        }
    }

    private static boolean isPeriod(@Nullable String text) {
        try {
            return text == null || !Period.parse(text).isZero();
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    private Matcher parts() {
        Matcher m = FORM.matcher(text);
        m.matches();
        return m;
    }

    /// The shorter end of a range, or the term itself; null for life, death and fines.
    public @Nullable Period least() {
        return parts().group(1) == null ? null : Period.parse(parts().group(1));
    }

    /// The longer end of a range, or the term itself; null for life, death and fines.
    public @Nullable Period most() {
        return parts().group(2) == null ? least() : Period.parse(parts().group(2));
    }

    public boolean life() {
        return parts().group(3) != null;
    }

    public boolean death() {
        return parts().group(4) != null;
    }

    public boolean fine() {
        return parts().group(5) != null;
    }

    /// Behind bars when it is served: not a fine, not suspended, not house arrest.
    public boolean imprisonment() {
        return !fine() && manner() == null;
    }

    /// `suspended`, `house arrest`, or null.
    public @Nullable String manner() {
        return parts().group(6);
    }

    @Override
    public String toString() {
        return text;
    }
}
