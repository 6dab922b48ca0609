package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.Row;
import vigil.intake.table.RowReader;
import vigil.intake.table.Table;

/// Runs through a table on all cores and hands over what came of the rows in their order.
final class RowStream<T> {
    private static final int CHUNK = 2_000;

    /// What is done with the results.
    interface Sink<T> {
        void result(T result);

        void problem(Problem problem);
    }

    private final Function<Row, T> reading;
    private final Progress progress;
    private final Progress.Step step;

    RowStream(Function<Row, T> reading, Progress progress, Progress.Step step) {
        this.reading = reading;
        this.progress = progress;
        this.step = step;
    }

    void run(Table table, Sink<T> sink) {
        var chunk = new ArrayList<Row>(CHUNK);
        var counter = new Object() {
            long rows;
        };
        Runnable empty = () -> {
            List<T> results = chunk.parallelStream().map(reading).toList();
            results.forEach(sink::result);
            counter.rows += chunk.size();
            chunk.clear();
            if (!progress.goOn(step, counter.rows)) {
                throw new Refusal(new Problem("import-cancelled", "import"));
            }
        };
        table.rows(new RowReader() {
            @Override
            public void row(Row row) {
                chunk.add(row);
                if (chunk.size() == CHUNK) {
                    empty.run();
                }
            }

            @Override
            public void problem(Problem problem) {
                sink.problem(problem);
            }
        });
        empty.run();
    }
}
