package vigil.intake.table.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vigil.claim.Problem;
import vigil.intake.table.Table;
import vigil.intake.table.mapping.Mapping;

/// Goes through a table once and finds out everything there is to say about importing it.
final class Trial implements RowStream.Sink<Trial.Identified> {
    /// What a row came to, with the identifiers of its claims.
    record Identified(RowResult result, List<byte[]> claims) {}

    private final Accounting accounting;
    private final MessageDigest plan = sha256();
    private final Marks people = new Marks();
    private final Marks rows = new Marks();
    private final List<Problem> problems = new ArrayList<>();
    private long problemCount;
    private long rowCount;
    private long claims;
    private final Strange strange;

    private Trial(List<String> headings, Mapping mapping, LocalDate today) {
        strange = new Strange(today);
        accounting = new Accounting(headings, mapping);
    }

    static DryRun of(Table table, Mapping mapping, ImportIds ids, LocalDate today, Progress progress) {
        var trial = new Trial(table.columns(), mapping, today);
        var reading = new RowReading(mapping, table.columns());
        new RowStream<>(row -> identified(reading.read(row), ids), progress, Progress.Step.READING).run(table, trial);
        return trial.dryRun(table);
    }

    private static Identified identified(RowResult result, ImportIds ids) {
        return new Identified(result, result.said().stream().map(ids::bits).toList());
    }

    @Override
    public void result(Identified row) {
        rowCount++;
        RowResult result = row.result();
        accounting.count(result);
        result.problems().forEach(this::problem);
        for (String key : result.rows()) {
            if (!rows.add(ImportIds.mark(key))) {
                problem(new Problem("key-twice", "row " + result.row().number(), shown(key)));
            }
        }
        row.claims().forEach(plan::update);
        claims += row.claims().size();
        for (Said said : result.said()) {
            people.add(ImportIds.mark(said.person()));
            strange.look(said);
        }
    }

    private static String shown(String key) {
        return key.substring(key.indexOf('\u001f') + 1).replace('\u001f', ' ');
    }

    @Override
    public void problem(Problem problem) {
        problemCount++;
        if (problems.size() < DryRun.MOST) {
            problems.add(problem);
        }
    }

    private DryRun dryRun(Table table) {
        return new DryRun(
                table.shape(),
                rowCount,
                claims,
                people.size(),
                problems,
                problemCount,
                strange.anomalies(),
                accounting.accounts(),
                HexFormat.of().formatHex(plan.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
