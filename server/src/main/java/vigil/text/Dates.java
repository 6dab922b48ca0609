package vigil.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vigil.claim.When;
import vigil.claim.When.End;
import vigil.claim.When.Precision;

/// Dates in the words of one language, never more exact than the source: "March 2024", "about 20 June
/// 2024", "19 or 20 January 2024", "since 2 March 2025" (standards/05 section 1).
public final class Dates {
    /// A date in the narrow column of a timeline.
    ///
    /// @param mark `··` keeps the place of a missing day, `≈` says about, `?` perhaps; else empty
    /// @param remark the mark in words, empty without one
    public record Short(
            String mark,
            String text,
            String remark,
            @Nullable String datetime) {}

    private final Texts texts;
    private final DateParts parts;

    public Dates(Texts texts) {
        this.texts = texts;
        this.parts = new DateParts(texts);
    }

    /// The date in full words, as a run of a line.
    public Inline.Day day(When when) {
        return new Inline.Day(words(when), datetime(when));
    }

    public Inline.Day day(LocalDate day) {
        return day(When.day(day));
    }

    /// The date in full words.
    public String words(When when) {
        return words(when, DateParts.Form.PLAIN);
    }

    /// The date as it stands after a preposition, for languages that bend it: "с марта 2025 года".
    public String bent(When when) {
        return words(when, DateParts.Form.BENT);
    }

    /// Short month names, and a mark for what is missing.
    public Short brief(When when) {
        String text = words(when, DateParts.Form.BRIEF);
        if (when.precision() == Precision.INTERVAL && when.end() == End.UNKNOWN) {
            String from = when.edtf().substring(0, when.edtf().indexOf('/'));
            String since = texts.get("date.from", bent(from, DateParts.Form.BRIEF));
            return new Short("", since, texts.get("date.remark.end"), null);
        }
        if (when.precision() == Precision.INTERVAL || when.precision() == Precision.ONE_OF_SET) {
            return new Short("", text, "", null);
        }
        String bare = single(when, DateParts.Form.BRIEF);
        if (when.approximate()) {
            return new Short("≈", bare, texts.get("date.remark.about"), datetime(when));
        }
        if (when.uncertain()) {
            return new Short("?", bare, texts.get("date.remark.perhaps"), datetime(when));
        }
        return switch (when.precision()) {
            case DAY, SECOND -> new Short("", bare, "", datetime(when));
            case MONTH, DAY_UNSPECIFIED -> new Short("··", bare, texts.get("date.remark.day"), datetime(when));
            default -> new Short("··", bare, texts.get("date.remark.month"), datetime(when));
        };
    }

    /// A day, month or year as the HTML standard writes it in `datetime`; null for everything else.
    public @Nullable String datetime(When when) {
        LocalDate first = when.earliest();
        if (first == null || first.getYear() < 1) {
            return null;
        }
        return switch (when.precision()) {
            case SECOND, DAY -> first.toString();
            case MONTH -> first.toString().substring(0, 7);
            case YEAR -> first.toString().substring(0, 4);
            default -> null;
        };
    }

    private String words(When when, DateParts.Form form) {
        String edtf = when.edtf();
        return switch (when.precision()) {
            case INTERVAL -> interval(when, form);
            case ONE_OF_SET -> oneOf(edtf.substring(1, edtf.length() - 1), form);
            default -> marked(when, form);
        };
    }

    private String interval(When when, DateParts.Form form) {
        int slash = when.edtf().indexOf('/');
        String from = when.edtf().substring(0, slash);
        String to = when.edtf().substring(slash + 1);
        if (from.isEmpty() || from.equals("..")) {
            return texts.get("date.until", bent(to, form));
        }
        if (when.end() == End.OPEN) {
            return texts.get("date.since", bent(from, form));
        }
        if (when.end() == End.UNKNOWN) {
            return texts.get("date.since.unknown", bent(from, form));
        }
        return span(When.of(from), When.of(to), form);
    }

    /// "12–14 March 2024" within one month, else both ends in full.
    private String span(When from, When to, DateParts.Form form) {
        LocalDate first = from.earliest();
        LocalDate last = to.earliest();
        if (from.exact() && to.exact() && first != null && last != null && !first.equals(last)) {
            if (first.withDayOfMonth(1).equals(last.withDayOfMonth(1))) {
                return parts.days(first.getDayOfMonth(), last, form);
            }
        }
        return from.equals(to) ? marked(from, form) : texts.get("date.span", marked(from, form), marked(to, form));
    }

    private String oneOf(String members, DateParts.Form form) {
        if (members.matches("(\\d{4}-\\d{2})-\\d{2}(,\\s*\\1-\\d{2})+")) {
            return parts.oneOfDays(
                    Arrays.stream(members.split(",\\s*")).map(LocalDate::parse).toList(), form);
        }
        var all = new ArrayList<String>();
        for (String member : members.split(",")) {
            String text = member.strip();
            int dots = text.indexOf("..");
            all.add(dots < 0 ? marked(text, form) : range(text.substring(0, dots), text.substring(dots + 2), form));
        }
        return all.stream()
                .reduce((one, other) -> texts.get("date.or", one, other))
                .orElse("");
    }

    private String range(String from, String to, DateParts.Form form) {
        if (from.isEmpty()) {
            return texts.get("date.not-after", bent(to, form));
        }
        return to.isEmpty()
                ? texts.get("date.not-before", bent(from, form))
                : texts.get("date.span", marked(from, form), marked(to, form));
    }

    private String bent(String edtf, DateParts.Form form) {
        return marked(edtf, form.bend());
    }

    private String marked(String edtf, DateParts.Form form) {
        return marked(When.of(edtf), form);
    }

    private String marked(When when, DateParts.Form form) {
        String bare = single(when, form);
        if (form.brief()) {
            return (when.approximate() ? "≈ " : "") + bare + (when.uncertain() ? "?" : "");
        }
        String about = when.approximate() ? texts.get("date.about", bare) : bare;
        return when.uncertain() ? texts.get("date.perhaps", about) : about;
    }

    private String single(When when, DateParts.Form form) {
        String edtf = when.edtf();
        LocalDate first = when.earliest();
        if (first == null) {
            return edtf;
        }
        return switch (when.precision()) {
            case SECOND, DAY -> parts.day(first, form);
            case MONTH -> parts.month(first, form);
            case DAY_UNSPECIFIED ->
                edtf.substring(5).startsWith("XX") ? parts.year(first, form) : parts.month(first, form);
            case SEASON -> parts.season(Integer.parseInt(edtf.substring(5, 7)) - 20, first, form);
            case DECADE -> parts.decade(first, form);
            case CENTURY -> texts.get("date.span", first.getYear() + "", first.getYear() + 99 + "");
            default -> parts.year(first, form);
        };
    }
}
