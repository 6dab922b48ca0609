package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.Row;
import vigil.intake.table.RowReader;
import vigil.intake.table.Table;
import vigil.store.InOrder;

/// Runs through a table on all cores and hands over what came of the rows in their order.
final class RowStream<T> {
    private static final int CHUNK = 250;

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
        try (var chunks = new InOrder<List<Row>, List<T>>(this::results, results -> results.forEach(sink::result))) {
            var reader = new Chunking(chunks, sink);
            table.rows(reader);
            reader.end();
        }
    }

    private List<T> results(List<Row> rows) {
        var results = new ArrayList<T>(rows.size());
        rows.forEach(row -> results.add(reading.apply(row)));
        return results;
    }

    private final class Chunking implements RowReader {
        private final InOrder<List<Row>, List<T>> chunks;
        private final Sink<T> sink;
        private List<Row> chunk = new ArrayList<>(CHUNK);
        private long rows;

        Chunking(InOrder<List<Row>, List<T>> chunks, Sink<T> sink) {
            this.chunks = chunks;
            this.sink = sink;
        }

        @Override
        public void row(Row row) {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                give();
            }
        }

        @Override
        public void problem(Problem problem) {
            sink.problem(problem);
        }

        private void give() {
            rows += chunk.size();
            chunks.give(chunk);
            chunk = new ArrayList<>(CHUNK);
            goOn();
        }

        void end() {
            give();
            chunks.end();
            goOn();
        }

        private void goOn() {
            if (!progress.goOn(step, rows)) {
                throw new Refusal(new Problem("import-cancelled", "import"));
            }
        }
    }
}
