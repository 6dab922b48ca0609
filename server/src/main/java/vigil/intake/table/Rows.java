package vigil.intake.table;

import java.util.List;

/// Where raw records come from: `number` as a spreadsheet counts them.
@FunctionalInterface
public interface Rows {
    /// Is handed one record; says whether it wants more.
    @FunctionalInterface
    interface Taker {
        boolean take(int number, List<String> cells);
    }

    void each(Taker taker);
}
