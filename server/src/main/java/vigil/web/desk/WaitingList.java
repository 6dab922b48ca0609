package vigil.web.desk;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.intake.table.Table;
import vigil.intake.table.load.Comparison;
import vigil.intake.table.load.Done;
import vigil.intake.table.load.DryRun;
import vigil.intake.table.load.Imports;
import vigil.intake.table.load.Order;
import vigil.intake.table.load.Progress;
import vigil.intake.table.mapping.Mapping;
import vigil.web.Desk;

/// A list on its way in: the file, what it is taken to mean, and the work on it, which goes on beside the pages.
final class WaitingList {
    /// A page waits this long for the work; what takes longer is shown on its way.
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Id id;
    private final String editor;
    private final String name;
    private final byte[] file;
    private final Source source;
    private final @Nullable Id earlier;
    private volatile Table table;
    private volatile Mapping mapping;
    private volatile @Nullable DryRun dryRun;
    private volatile @Nullable Comparison comparison;
    private volatile @Nullable Done done;
    private volatile List<Problem> problems = List.of();
    private volatile @Nullable Thread work;
    private volatile Progress.Step step = Progress.Step.READING;
    private volatile long rows;
    private volatile boolean stopped;

    WaitingList(
            Id id,
            String editor,
            String name,
            byte[] file,
            Source source,
            @Nullable Id earlier,
            Table table,
            Mapping mapping) {
        this.id = id;
        this.editor = editor;
        this.name = name;
        this.file = file;
        this.source = source;
        this.earlier = earlier;
        this.table = table;
        this.mapping = mapping;
    }

    Id id() {
        return id;
    }

    String editor() {
        return editor;
    }

    String name() {
        return name;
    }

    Table table() {
        return table;
    }

    Mapping mapping() {
        return mapping;
    }

    @Nullable
    DryRun dryRun() {
        return dryRun;
    }

    @Nullable
    Comparison comparison() {
        return comparison;
    }

    @Nullable
    Done done() {
        return done;
    }

    List<Problem> problems() {
        return problems;
    }

    Progress.Step step() {
        return step;
    }

    long rows() {
        return rows;
    }

    boolean running() {
        Thread now = work;
        return now != null && now.isAlive();
    }

    /// Takes the list to mean something else; what was found out before no longer holds.
    void means(Mapping other, Imports imports) {
        if (running()) {
            throw new Refusal(new Problem("list-busy", "list"));
        }
        table = imports.open(name, file, other.table());
        mapping = other;
        dryRun = null;
        comparison = null;
        problems = List.of();
    }

    /// Finds out what recording it would do.
    void tryOut(Desk desk) {
        begin(() -> {
            Order order = order(desk, Set.of());
            if (earlier == null) {
                dryRun = desk.imports().tryOut(order, this::goOn);
            } else {
                Comparison found = desk.imports().compare(earlier, order, this::goOn);
                comparison = found;
                dryRun = found.dryRun();
            }
        });
    }

    void record(Desk desk, Set<String> acknowledged) {
        begin(() -> {
            Order order = order(desk, acknowledged);
            done = earlier == null
                    ? desk.imports().record(order, this::goOn)
                    : desk.imports().recordNewer(earlier, order, this::goOn);
        });
    }

    void stop() {
        stopped = true;
    }

    private Order order(Desk desk, Set<String> acknowledged) {
        return new Order(name, file, mapping, source, editor, desk.now(), acknowledged);
    }

    private boolean goOn(Progress.Step now, long done) {
        step = now;
        rows = done;
        return !stopped;
    }

    private synchronized void begin(Runnable doing) {
        if (running()) {
            throw new Refusal(new Problem("list-busy", "list"));
        }
        stopped = false;
        rows = 0;
        problems = List.of();
        Thread begun = Thread.ofVirtual().start(() -> {
            try {
                doing.run();
            } catch (Refusal refusal) {
                problems = refusal.problems();
            } catch (vigil.ledger.LedgerFault fault) {
                problems = List.of(new Problem("list-fault", "list"));
            }
        });
        work = begun;
        try {
            begun.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
