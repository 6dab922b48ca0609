package vigil.intake.table.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.Row;
import vigil.intake.table.RowReader;
import vigil.intake.table.Table;
import vigil.text.dates.DateHabits;
import vigil.text.dates.DateOrder;
import vigil.text.dates.DatesAsWritten;

/// What the first rows of a table look like.
final class Sample {
    /// What most values of a column are.
    enum Kind {
        DATE,
        DATE_AND_MORE,
        OTHER
    }

    private static final int ROWS = 500;
    private static final Pattern FIGURES = Pattern.compile("^(\\d{1,2})[./-](\\d{1,2})[./-]\\d{4}");
    private static final Set<String> MISSING = Set.of(
            "na",
            "n/a",
            "nan",
            "null",
            "none",
            "-",
            "--",
            "---",
            "?",
            "unknown",
            "неизвестно",
            "нет данных",
            "н/д",
            "sin datos",
            "s/d",
            "desconocido",
            "inconnu",
            "n.d.",
            "unbekannt",
            "غير معروف");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> missing = new HashSet<>();

    private Sample() {}

    static Sample of(Table table) {
        var sample = new Sample();
        table.columns().forEach(column -> sample.values.put(column, new ArrayList<>()));
        try {
            table.rows(new RowReader() {
                private int rows;

                @Override
                public void row(Row row) {
                    sample.take(table.columns(), row);
                    if (++rows == ROWS) {
                        throw new Enough();
                    }
                }

                @Override
                public void problem(Problem problem) {
                    // the dry run lists it
                }
            });
        } catch (Enough | Refusal end) {
            // what was read before is the sample
        }
        return sample;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    private void take(List<String> columns, Row row) {
        for (int i = 0; i < columns.size(); i++) {
            String value = row.cells().get(i).strip();
            if (MISSING.contains(value.toLowerCase(Locale.ROOT))) {
                missing.add(value);
            } else if (!value.isEmpty()) {
                list(columns.get(i)).add(value);
            }
        }
    }

    private List<String> list(String column) {
        return java.util.Objects.requireNonNull(values.get(column));
    }

    Set<String> missing() {
        return Set.copyOf(missing);
    }

    Kind kind(String column) {
        DateHabits habits = DateHabits.ANY.order(DateOrder.DAY_MONTH_YEAR);
        int whole = 0;
        int begun = 0;
        List<String> all = list(column);
        for (String value : all.subList(0, Math.min(all.size(), 60))) {
            var leading = DatesAsWritten.leading(value, habits);
            if (leading.isPresent() && leading.get().end() == value.length()) {
                whole++;
            } else if (leading.isPresent()) {
                begun++;
            }
        }
        int looked = Math.min(all.size(), 60);
        if (looked == 0 || (whole + begun) * 2 < looked) {
            return Kind.OTHER;
        }
        return begun > whole ? Kind.DATE_AND_MORE : Kind.DATE;
    }

    /// Told by figures above twelve; null where none is, or both are.
    @Nullable
    DateOrder order() {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (List<String> column : values.values()) {
            for (String value : column) {
                Matcher m = FIGURES.matcher(value);
                if (m.find()) {
                    dayFirst |= Integer.parseInt(m.group(1)) > 12;
                    monthFirst |= Integer.parseInt(m.group(2)) > 12;
                }
            }
        }
        return dayFirst == monthFirst ? null : dayFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
    }

    boolean unique(String column) {
        List<String> all = list(column);
        return !all.isEmpty() && new HashSet<>(all).size() == all.size();
    }

    /// The script of most letters, as a language to begin with: `ru`, `ar`, or `und`.
    String language() {
        long cyrillic = 0;
        long arabic = 0;
        long latin = 0;
        for (List<String> column : values.values()) {
            for (String value : column) {
                cyrillic += value.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                        .count();
                arabic += value.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                        .count();
                latin += value.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                        .count();
            }
        }
        return cyrillic > latin && cyrillic > arabic ? "ru" : arabic > latin ? "ar" : "und";
    }
}
