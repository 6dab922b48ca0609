package vigil.intake.table.load;

import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.Shape;

/// What an import would do, found out without recording anything.
///
/// @param claims it would record
/// @param people it speaks about
/// @param problems the first thousand, by row and column; with one of them nothing can be recorded
/// @param problemCount how many there are in all
/// @param anomalies what may be right but is to be acknowledged by somebody who looked
/// @param columns what becomes of every value
/// @param plan SHA-256 over the identifiers of all claims, which contain what they say: the same plan, the same claims
public record DryRun(
        Shape shape,
        long rows,
        long claims,
        long people,
        List<Problem> problems,
        long problemCount,
        List<Problem> anomalies,
        List<ColumnAccount> columns,
        String plan) {
    /// Problems that are listed.
    public static final int MOST = 1_000;

    public DryRun {
        problems = List.copyOf(problems);
        anomalies = List.copyOf(anomalies);
        columns = List.copyOf(columns);
    }

    /// This, or the refusal with its problems.
    public DryRun orRefuse() {
        if (problemCount > 0) {
            throw new Refusal(problems);
        }
        if (claims == 0) {
            throw new Refusal(new Problem("import-nothing", "mapping"));
        }
        return this;
    }
}
