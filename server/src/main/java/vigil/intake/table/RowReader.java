package vigil.intake.table;

import vigil.claim.Problem;

/// Is handed the rows of a table in order, and what is wrong with those that cannot be read.
public interface RowReader {
    void row(Row row);

    void problem(Problem problem);
}
