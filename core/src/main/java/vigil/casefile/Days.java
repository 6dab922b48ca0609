package vigil.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days deprived of liberty, the first and the last both counted. Where dates are partial or sources
/// disagree the count is a range; `inUse` is the count by the readings in use, or -1 where those
/// give no single number.
public record Days(int least, int most, int inUse) {
    static final Days NONE = new Days(0, 0, 0);

    Days plus(Days other) {
        boolean known = inUse >= 0 && other.inUse >= 0;
        return new Days(least + other.least, most + other.most, known ? inUse + other.inUse : -1);
    }

    /// Both days counted; 0 if the last lies before the first.
    static int between(LocalDate first, LocalDate last) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    public boolean exact() {
        return least == most;
    }
}
