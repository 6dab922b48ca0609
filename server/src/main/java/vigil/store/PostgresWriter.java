package vigil.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Frontier;
import vigil.ledger.Head;
import vigil.ledger.LedgerFault;
import vigil.ledger.Receipt;

/// Writes groups of batches, each group in one transaction; used by one thread. A connection that was lost is made
/// anew for the next group. That a failed fsync is never tried again is PostgreSQL's own doing: it
/// ends and recovers from what is on the disk.
final class PostgresWriter {
    private static final int LOOKS = 8;

    private final PostgresAddress address;
    private final Sealing sealing;
    private final SeenHead seen;
    private @Nullable PostgresJournal journal;

    PostgresWriter(PostgresAddress address, Sealing sealing, SeenHead seen) {
        this.seen = seen;
        this.address = address;
        this.sealing = sealing;
    }

    void write(List<Waiting> group) {
        try {
            List<List<Receipt>> receipts = commit(connected(), group);
            for (int i = 0; i < receipts.size(); i++) {
                group.get(i).answer().complete(receipts.get(i));
            }
        } catch (SQLException e) {
            let(journal);
            answer(group, PostgresFaults.of(address, e));
        } catch (RuntimeException e) {
            let(journal);
            answer(group, e);
        }
    }

    private PostgresJournal connected() throws SQLException {
        PostgresJournal open = journal;
        if (open == null) {
            Connection connection = address.connect();
            open = new PostgresJournal(connection, sealing);
            journal = open;
            open.destroyKeys();
        }
        return open;
    }

    private List<List<Receipt>> commit(PostgresJournal to, List<Waiting> group) throws SQLException {
        Head newest = seen.newest();
        Frontier before = to.begin();
        seen.see(newest, new Head(before.size(), before.root()), address);
        Frontier grown = before;
        var receipts = new ArrayList<List<Receipt>>();
        boolean erased = false;
        to.expect(group.stream().flatMap(each -> each.batch().stream()).toList());
        for (Waiting waiting : group) {
            var screening = new Screening(to, to.ids(), to.sources(), grown.size());
            receipts.add(screening.receipts(waiting.batch()));
            if (!screening.refused()) {
                to.insert(grown.size(), screening.fresh());
                for (long position : screening.erased()) {
                    to.erase(position);
                    erased = true;
                }
                grown = grown.appendAll(
                        screening.fresh().stream().map(Prepared::leaf).toList());
            }
        }
        if (grown.size() == before.size()) {
            to.rollback();
            return receipts;
        }
        to.grow(grown);
        to.keepKeys();
        Head recorded = new Head(grown.size(), grown.root());
        commit(to, recorded);
        seen.see(newest, recorded, address);
        if (erased) {
            destroyKeys();
        }
        return receipts;
    }

    /// A connection that breaks while it commits leaves open whether it did: then we look.
    private void commit(PostgresJournal to, Head grown) throws SQLException {
        try {
            to.commit();
        } catch (SQLException cut) {
            let(to);
            if (!stands(grown, cut)) {
                throw cut;
            }
        }
    }

    /// Waits until whoever commits is done, then looks whether this head was recorded.
    private boolean stands(Head head, SQLException cut) {
        for (int look = 0; look < LOOKS; look++) {
            try (PostgresJournal again = new PostgresJournal(address.connect(), sealing)) {
                again.begin();
                return again.recorded(head);
            } catch (SQLException notYet) {
                cut.addSuppressed(notYet);
                pause(look);
            }
        }
        throw new LedgerFault(
                "The connection to " + address + " broke while entries were recorded, and it cannot be asked"
                        + " whether they were. Send them again when it can be reached: what is held is never recorded"
                        + " twice.",
                cut);
    }

    private static void pause(int look) {
        try {
            Thread.sleep(100L << look);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // the bodies are gone by now; what cannot be destroyed is noted and tried with the next connection
    private void destroyKeys() {
        try {
            connected().destroyKeys();
        } catch (SQLException later) {
            let(journal);
        }
    }

    private void let(@Nullable PostgresJournal broken) {
        journal = null;
        if (sealing.keys() != null) {
            sealing.keys().drop();
        }
        try {
            if (broken != null) {
                broken.close();
            }
        } catch (SQLException gone) {
            // the server rolls back what was open
        }
    }

    private static void answer(List<Waiting> group, RuntimeException fault) {
        group.forEach(waiting -> waiting.answer().completeExceptionally(fault));
    }

    /// To be called when no group will follow.
    void close() {
        let(journal);
    }
}
