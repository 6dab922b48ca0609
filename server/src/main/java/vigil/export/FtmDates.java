package vigil.export;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.claim.When;

/// EDTF as the dates of FollowTheMoney, which know prefixes of ISO 8601 only: what cannot be said is left out, and the
/// EDTF goes into the description (standards/04 section 2).
final class FtmDates {
    private static final Pattern PREFIX = Pattern.compile("(\\d{4}(?:-(?:0\\d|1[0-2])(?:-\\d{2})?)?)(?:T[\\d:]+)?");

    private FtmDates() {}

    /// `date`, or `startDate` and `endDate`; nothing if FollowTheMoney cannot say it.
    static Map<String, Set<String>> of(When when) {
        String edtf = when.edtf();
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            @Nullable String date = single(edtf);
            return date == null ? Map.of() : Map.of("date", Set.of(date));
        }
        @Nullable String start = single(edtf.substring(0, slash));
        @Nullable String end = single(edtf.substring(slash + 1));
        var dates = new java.util.TreeMap<String, Set<String>>();
        if (start != null) {
            dates.put("startDate", Set.of(start));
        }
        if (end != null) {
            dates.put("endDate", Set.of(end));
        }
        return dates;
    }

    static @Nullable String single(String edtf) {
        String plain = edtf.replaceAll("[?~%]", "");
        Matcher m = PREFIX.matcher(plain);
        return m.lookingAt() && m.end() == plain.replaceFirst("Z$", "").length() ? m.group(1) : null;
    }
}
