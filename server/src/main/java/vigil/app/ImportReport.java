package vigil.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import vigil.claim.Problem;
import vigil.intake.table.load.ColumnAccount;
import vigil.intake.table.load.Comparison;
import vigil.intake.table.load.DryRun;

/// What a dry run found, as lines of text: the table, what became of every value, every problem by row.
final class ImportReport {
    private static final int VALUES = 5;
    private final PrintWriter out;
    private final Set<String> acknowledged;

    /// @param acknowledged codes of the anomalies that somebody has looked at
    ImportReport(PrintWriter out, Set<String> acknowledged) {
        this.out = out;
        this.acknowledged = acknowledged;
    }

    void dryRun(DryRun found, List<Problem> anomalies) {
        var shape = found.shape();
        out.printf(
                "%s%s: %,d rows; %,d claims about %,d people.%n",
                shape.format(),
                shape.charset() == null ? "" : ", " + shape.charset(),
                found.rows(),
                found.claims(),
                found.people());
        out.printf("%-32s %9s %9s %9s %9s %9s%n", "column", "used", "unused", "left out", "missing", "empty");
        found.columns().forEach(this::column);
        shape.notes().forEach(note -> out.println("note: " + Refusals.sentence(note)));
        anomalies.forEach(this::anomaly);
        found.problems().forEach(problem -> out.println("problem: " + Refusals.sentence(problem)));
        if (found.problemCount() > found.problems().size()) {
            out.printf(
                    "and %,d more problems%n",
                    found.problemCount() - found.problems().size());
        }
        out.flush();
    }

    private void anomaly(Problem problem) {
        boolean seen = acknowledged.contains(problem.code());
        out.println((seen ? "acknowledged: " : "to be acknowledged: ")
                + Refusals.sentence(problem)
                + (seen ? "" : " (--acknowledge " + problem.code() + ")"));
    }

    private void column(ColumnAccount column) {
        out.printf(
                "%-32s %9d %9d %9d %9d %9d%s%n",
                column.column().substring(0, Math.min(32, column.column().length())),
                column.used(),
                column.unused(),
                column.ignored(),
                column.missing(),
                column.blank(),
                unused(column));
    }

    /// The unused values, the most frequent first.
    private static String unused(ColumnAccount column) {
        if (column.unused() == 0) {
            return "";
        }
        var values = column.values().entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .limit(VALUES)
                .map(value -> value.getKey().replaceAll("\\s+", " ") + " (" + value.getValue() + ")")
                .toList();
        long more = column.values().size() + column.more() - values.size();
        return "  " + String.join("; ", values) + (more > 0 ? "; and " + more + " other values" : "");
    }

    void comparison(Comparison comparison) {
        out.printf(
                "Rows: %,d new, %,d changed, %,d gone, %,d unchanged.%n",
                comparison.added(), comparison.changed(), comparison.vanished(), comparison.unchanged());
        comparison
                .changes()
                .forEach(change -> out.printf(
                        "row %d (before: %d) says %s, no longer %s%n",
                        change.newNumber(), change.oldNumber(), change.after(), change.before()));
        comparison.gone().forEach(row -> out.println("gone: " + row));
        out.flush();
    }
}
