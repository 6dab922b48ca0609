package vigil.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vigil.ledger.Frontier;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.LedgerFault;
import vigil.ledger.MerkleTree;

/// Looks at a ledger before anything is added to it: what stands on a broken chain proves nothing.
final class PostgresOpening {
    private static final int CHUNK = 8_192;
    private static final int SENTENCES = 5;

    private PostgresOpening() {}

    /// Grows the tree again from all commitments and compares it with the recorded head and edge.
    static void check(PostgresAddress address, Sealing sealing) throws SQLException {
        try (Connection snapshot = address.snapshot()) {
            requireHere(address, snapshot);
            Frontier grown = grown(snapshot);
            Head recorded = stored(snapshot);
            Frontier edge = new PostgresJournal(snapshot, sealing).frontier("");
            if (!recorded.equals(new Head(grown.size(), grown.root())) || !edge.equals(grown)) {
                List<String> findings = new Verification(snapshot, sealing, PostgresOpening::damage)
                        .findings(new Head(0, Frontier.EMPTY.root()));
                throw new LedgerFault(address + " was changed or damaged from outside: it holds " + grown.size()
                        + " entries with root " + grown.root() + " but recorded last " + recorded.size()
                        + " with root " + recorded.root() + ". "
                        + String.join(" ", findings.subList(0, Math.min(SENTENCES, findings.size())))
                        + " Keep a copy of it and restore the newest backup.");
            }
        }
    }

    private static void requireHere(PostgresAddress address, Connection snapshot) throws SQLException {
        try (Statement sql = snapshot.createStatement();
                ResultSet rows = sql.executeQuery("SELECT until FROM lease WHERE name='moved'")) {
            if (rows.next()) {
                throw new LedgerFault("The ledger in " + address + " was moved to another place at " + rows.getString(1)
                        + ". Use the settings that name that place.");
            }
        }
    }

    private static Frontier grown(Connection snapshot) throws SQLException {
        Frontier frontier = Frontier.EMPTY;
        var leaves = new ArrayList<Hash>(CHUNK);
        try (Statement sql = snapshot.createStatement();
                ResultSet rows = sql.executeQuery("SELECT commitment FROM journal ORDER BY position")) {
            while (rows.next()) {
                leaves.add(MerkleTree.leafHash(rows.getBytes(1)));
                if (leaves.size() == CHUNK) {
                    frontier = frontier.appendAll(leaves);
                    leaves.clear();
                }
            }
        }
        return frontier.appendAll(leaves);
    }

    /// The head written with the last commit.
    static Head stored(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT size, root FROM head ORDER BY size DESC LIMIT 1")) {
            return rows.next()
                    ? new Head(rows.getLong(1), new Hash(rows.getBytes(2)))
                    : new Head(0, Frontier.EMPTY.root());
        }
    }

    /// Bodies and sources whose entry is not there.
    static void damage(Connection snapshot, Findings findings) throws SQLException {
        for (String table : new String[] {"body", "cited"}) {
            try (Statement sql = snapshot.createStatement();
                    ResultSet rows = sql.executeQuery("SELECT position FROM " + table
                            + " WHERE position NOT IN (SELECT position FROM journal) ORDER BY position")) {
                while (rows.next()) {
                    findings.add("Position " + rows.getLong(1) + " has a " + table + " but no entry.");
                }
            }
        }
    }
}
