package vigil.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Frontier;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.MerkleTree;

/// What is known of a ledger once its journal was read through: the edge of its tree, and where
/// entries and sources stand.
record Held(Frontier frontier, Known ids, Known sources) {
    private static final int CHUNK = 8_192;

    static Held read(Connection connection, Journal journal) throws SQLException {
        var ids = new Known(journal::hasId);
        var sources = new Known(journal::hasSource);
        Frontier frontier = Frontier.EMPTY;
        var commitments = new ArrayList<byte[]>(CHUNK);
        try (Statement sql = connection.createStatement()) {
            try (ResultSet rows = sql.executeQuery("SELECT id, commitment FROM journal ORDER BY position")) {
                for (long position = 0; rows.next(); position++) {
                    ids.load(IdBits.of(rows.getBytes(1)), position);
                    commitments.add(rows.getBytes(2));
                    if (commitments.size() == CHUNK) {
                        frontier = grown(frontier, commitments);
                    }
                }
            }
            try (ResultSet rows = sql.executeQuery("SELECT position, source FROM cited ORDER BY position")) {
                while (rows.next()) {
                    sources.load(IdBits.of(rows.getBytes(2)), rows.getLong(1));
                }
            }
        }
        return new Held(grown(frontier, commitments), ids, sources);
    }

    private static Frontier grown(Frontier frontier, List<byte[]> commitments) {
        List<Hash> leaves =
                commitments.parallelStream().map(MerkleTree::leafHash).toList();
        commitments.clear();
        return frontier.appendAll(leaves);
    }

    /// The head written with the last commit, or null in an empty ledger.
    static @Nullable Head stored(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT size, root FROM head ORDER BY size DESC LIMIT 1")) {
            return rows.next() ? new Head(rows.getLong(1), new Hash(rows.getBytes(2))) : null;
        }
    }
}
