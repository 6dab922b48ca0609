package vigil.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.ledger.Frontier;
import vigil.ledger.Hash;
import vigil.ledger.Head;

/// Grows the tree again and compares it with every head that was recorded on the way. The first that
/// differs says between which two commits something was changed; after it none can be right.
final class HeadCheck implements AutoCloseable {
    private final Findings findings;
    private final Head least;
    private final Statement sql;
    private final ResultSet heads;
    private final List<Hash> leaves = new ArrayList<>();
    private Frontier frontier = Frontier.EMPTY;
    private boolean more;
    private boolean shown;
    private boolean broken;

    HeadCheck(Connection snapshot, Findings findings, Head least) throws SQLException {
        this.findings = findings;
        this.least = least;
        shown = least.size() == 0;
        sql = snapshot.createStatement();
        heads = sql.executeQuery("SELECT size, root FROM head ORDER BY size");
        more = heads.next();
    }

    void grow(Hash leaf) throws SQLException {
        leaves.add(leaf);
        if (more && heads.getLong(1) == frontier.size() + leaves.size()) {
            compare();
            more = heads.next();
        }
    }

    private void compare() throws SQLException {
        long before = frontier.size();
        frontier = frontier.appendAll(leaves);
        leaves.clear();
        byte[] recorded = heads.getBytes(2);
        shown |= frontier.size() == least.size()
                && Arrays.equals(recorded, least.root().bytes());
        if (!broken && !Arrays.equals(recorded, frontier.root().bytes())) {
            broken = true;
            findings.add("Entries " + before + " to " + (frontier.size() - 1)
                    + " do not give the root recorded after them: one of them, their order or the root was changed.");
        }
    }

    /// To be called after the last entry.
    void end() throws SQLException {
        if (more) {
            findings.add("A head of " + heads.getLong(1) + " entries was recorded, but only "
                    + (frontier.size() + leaves.size()) + " are there.");
        }
        if (!leaves.isEmpty()) {
            findings.add("No head was recorded after entry " + (frontier.size() + leaves.size() - 1) + ".");
        }
        if (!shown) {
            findings.add("The head of " + least.size() + " entries that this ledger has shown is not recorded in it.");
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
