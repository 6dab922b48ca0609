package vigil.audience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.When;

/// Who may be under age: what a source leaves open counts for the younger.
public final class Minors {
    private static final int GROWN = 18;

    private Minors() {}

    /// Whether the fact says that its person may be under age on `today`.
    public static boolean says(Fact fact, LocalDate today) {
        return switch (fact) {
            case Fact.Born born -> {
                LocalDate latest = latest(born.when());
                yield latest != null && latest.plusYears(GROWN).isAfter(today);
            }
            case Fact.Aged aged -> aged.years() < GROWN && youngSince(aged, today);
            default -> false;
        };
    }

    private static boolean youngSince(Fact.Aged aged, LocalDate today) {
        LocalDate then = latest(aged.when());
        return then == null || then.plusYears(GROWN - aged.years()).isAfter(today);
    }

    private static @Nullable LocalDate latest(@Nullable When when) {
        return when == null ? null : when.latest();
    }
}
