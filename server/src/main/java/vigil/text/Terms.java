package vigil.text;

import java.time.Period;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.claim.Term;

/// What a court gives or a provision threatens, in words: "6 years 6 months", "5 to 7 years", "life".
public final class Terms {
    private final Texts texts;

    public Terms(Texts texts) {
        this.texts = texts;
    }

    public String words(Term term) {
        String bare = bare(term);
        @Nullable String manner = term.manner();
        if (manner == null) {
            return bare;
        }
        return texts.get(manner.equals("suspended") ? "term.suspended" : "term.house-arrest", bare);
    }

    private String bare(Term term) {
        if (term.life()) {
            return texts.get("term.life");
        }
        if (term.death()) {
            return texts.get("term.death");
        }
        if (term.fine()) {
            String amount = term.text().substring("fine".length()).strip();
            return amount.isEmpty() ? texts.get("term.fine") : texts.get("term.fine-of", amount);
        }
        Period least = Objects.requireNonNull(term.least());
        Period most = Objects.requireNonNull(term.most());
        return least.equals(most) ? period(least) : texts.get("term.range", period(least), period(most));
    }

    private String period(Period period) {
        var parts = new ArrayList<String>();
        add(parts, "term.years", period.getYears());
        add(parts, "term.months", period.getMonths());
        add(parts, "term.days", period.getDays());
        return parts.stream()
                .reduce((one, other) -> texts.get("term.and", one, other))
                .orElse("");
    }

    private void add(ArrayList<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(texts.get(key, count));
        }
    }
}
