package vigil.intake.table.load;

import java.util.BitSet;
import java.util.List;
import vigil.claim.Problem;
import vigil.intake.table.Row;

/// What one row came to: what it says, which of its cells were used for it, which mean "nothing known", and what is
/// wrong with it.
///
/// @param rows the keys under which the row itself is known, one for each rule that applied
record RowResult(Row row, List<Said> said, List<String> rows, BitSet used, BitSet missing, List<Problem> problems) {}
