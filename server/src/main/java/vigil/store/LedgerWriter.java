package vigil.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import vigil.ledger.Frontier;
import vigil.ledger.Head;
import vigil.ledger.LedgerFault;
import vigil.ledger.Receipt;

/// Writes groups of batches, each group in one transaction; used by one thread. A refused batch writes
/// nothing and its neighbours go on; a fault is a fault for the whole group, none of which is held.
final class LedgerWriter {
    private final Path file;
    private final Journal journal;
    private final Known ids;
    private final Known sources;
    private Frontier frontier;
    private volatile boolean lingering;
    private @Nullable LedgerFault broken;
    private volatile Head head;

    LedgerWriter(Path file, Journal journal, Held held) {
        this.file = file;
        this.journal = journal;
        ids = held.ids();
        sources = held.sources();
        frontier = held.frontier();
        head = head(frontier);
        // a crash may have come between an Erase and the emptying of the log
        lingering = true;
        emptyLog();
    }

    /// The newest head that is on disk.
    Head head() {
        return head;
    }

    /// Something erased is still in the write-ahead log.
    boolean lingering() {
        return lingering;
    }

    void write(List<Waiting> group) {
        if (broken != null) {
            answer(group, broken);
            return;
        }
        try {
            List<List<Receipt>> receipts = commit(group);
            for (int i = 0; i < receipts.size(); i++) {
                group.get(i).answer().complete(receipts.get(i));
            }
        } catch (SQLException e) {
            answer(group, fault(e));
        } catch (RuntimeException e) {
            rollback();
            answer(group, e);
        }
    }

    private List<List<Receipt>> commit(List<Waiting> group) throws SQLException {
        Frontier grown = frontier;
        var receipts = new ArrayList<List<Receipt>>();
        boolean erased = false;
        journal.begin();
        for (Waiting waiting : group) {
            var screening = new Screening(journal, ids, sources, grown.size());
            receipts.add(screening.receipts(waiting.batch()));
            if (!screening.refused()) {
                grown = record(screening, grown);
                erased |= !screening.erased().isEmpty();
            }
        }
        if (grown.size() > frontier.size()) {
            journal.head(head(grown));
        }
        journal.commit();
        ids.keep();
        sources.keep();
        frontier = grown;
        head = head(grown);
        lingering |= erased;
        emptyLog();
        return receipts;
    }

    private Frontier record(Screening screening, Frontier before) throws SQLException {
        List<Prepared> fresh = screening.fresh();
        journal.insert(before.size(), fresh);
        for (int i = 0; i < fresh.size(); i++) {
            Prepared entry = fresh.get(i);
            ids.add(entry.id(), before.size() + i);
            if (entry.source() != null) {
                sources.add(entry.source(), before.size() + i);
            }
        }
        for (long position : screening.erased()) {
            journal.erase(position);
        }
        return before.appendAll(fresh.stream().map(Prepared::leaf).toList());
    }

    /// What is erased lingers in the write-ahead log until that is emptied, which a reader can delay:
    /// tried again after each group until it succeeds. Entries are on disk by now, so no fault here.
    private void emptyLog() {
        try {
            lingering = lingering && !journal.emptyLog();
        } catch (SQLException e) {
            if (!passes(e)) {
                broken = Faults.of(file, e);
            }
        }
    }

    /// A full disk passes. After any other error in writing nobody knows what reached the disk: a failed
    /// fsync is not tried again, because the system may report the second one as a success.
    private LedgerFault fault(SQLException e) {
        LedgerFault fault = Faults.of(file, e);
        boolean rolledBack = rollback();
        if (!rolledBack || !passes(e)) {
            broken = fault;
        }
        return fault;
    }

    private static boolean passes(SQLException e) {
        return Faults.is(e, SQLiteErrorCode.SQLITE_FULL) || Faults.is(e, SQLiteErrorCode.SQLITE_BUSY);
    }

    private boolean rollback() {
        ids.drop();
        sources.drop();
        try {
            journal.rollback();
            return true;
        } catch (SQLException e) {
            broken = Faults.of(file, e);
            return false;
        }
    }

    private static void answer(List<Waiting> group, RuntimeException fault) {
        group.forEach(waiting -> waiting.answer().completeExceptionally(fault));
    }

    private static Head head(Frontier frontier) {
        return new Head(frontier.size(), frontier.root());
    }
}
