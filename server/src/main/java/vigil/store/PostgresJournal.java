package vigil.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Id;
import vigil.ledger.Frontier;
import vigil.ledger.Hash;
import vigil.ledger.Head;

/// The statements of a node's one connection that writes.
final class PostgresJournal implements Bodies, AutoCloseable {
    private final Connection connection;
    private final Sealing sealing;
    private final PostgresPositions ids;
    private final PostgresPositions sources;
    private final PreparedStatement bodyAt;

    PostgresJournal(Connection connection, Sealing sealing) throws SQLException {
        this.connection = connection;
        this.sealing = sealing;
        ids = new PostgresPositions(connection, "journal", "id");
        sources = new PostgresPositions(connection, "cited", "source");
        bodyAt = connection.prepareStatement(
                "SELECT salt, sealing, bytes, id FROM body JOIN journal USING (position) WHERE position=?");
    }

    PostgresPositions ids() {
        return ids;
    }

    PostgresPositions sources() {
        return sources;
    }

    /// Begins a transaction that no other node's can overlap; the edge of the tree as it is now.
    Frontier begin() throws SQLException {
        ids.forget();
        sources.forget();
        return frontier(" FOR UPDATE");
    }

    Frontier frontier(String how) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT size, peaks FROM frontier WHERE one=1" + how)) {
            rows.next();
            ByteBuffer peaks = ByteBuffer.wrap(rows.getBytes(2));
            var hashes = new ArrayList<Hash>();
            while (peaks.hasRemaining()) {
                byte[] hash = new byte[Hash.LENGTH];
                peaks.get(hash);
                hashes.add(new Hash(hash));
            }
            return new Frontier(rows.getLong(1), hashes);
        }
    }

    /// Asks at once for all that these entries will be looked up by.
    void expect(List<Prepared> entries) throws SQLException {
        var cited = new HashSet<IdBits>();
        for (Prepared each : entries) {
            if (each.entry() instanceof Claim claim) {
                cited.add(IdBits.of(claim.source()));
            } else if (each.source() != null) {
                cited.add(each.source());
            }
        }
        ids.ask(entries.stream().map(Prepared::id).toList());
        sources.ask(cited);
    }

    /// Writes entries to the positions from `from` on.
    void insert(long from, List<Prepared> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Long[] positions = new Long[entries.size()];
        byte[][] commitments = new byte[entries.size()][];
        byte[][] entryIds = new byte[entries.size()][];
        byte[][] salts = new byte[entries.size()][];
        byte[][] bodies = new byte[entries.size()][];
        Integer[] sealings = new Integer[entries.size()];
        var cites = new ArrayList<Integer>();
        for (int i = 0; i < positions.length; i++) {
            Prepared each = entries.get(i);
            Sealing.Stored stored = sealing.store(each);
            positions[i] = from + i;
            entryIds[i] = each.id().bytes();
            commitments[i] = each.commitment().bytes();
            salts[i] = stored.salt();
            sealings[i] = stored.sealing();
            bodies[i] = stored.bytes();
            ids.add(each.id(), from + i);
            if (each.source() != null) {
                cites.add(i);
                sources.add(each.source(), from + i);
            }
        }
        rows("journal", "bigint,bytea,bytea", positions, entryIds, commitments);
        rows("body", "bigint,bytea,integer,bytea", positions, salts, sealings, bodies);
        rows(
                "cited",
                "bigint,bytea",
                cites.stream().map(i -> positions[i]).toArray(Long[]::new),
                cites.stream()
                        .map(i -> java.util.Objects.requireNonNull(
                                        entries.get(i).source())
                                .bytes())
                        .toArray(byte[][]::new));
    }

    /// One statement for all rows: a column is an array.
    private void rows(String table, String types, Object[]... columns) throws SQLException {
        if (columns[0].length == 0) {
            return;
        }
        String[] type = types.split(",");
        String arrays = "?::" + String.join("[],?::", type) + "[]";
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " SELECT * FROM unnest(" + arrays + ")")) {
            for (int i = 0; i < columns.length; i++) {
                insert.setArray(i + 1, connection.createArrayOf(type[i], columns[i]));
            }
            insert.executeUpdate();
        }
    }

    void grow(Frontier grown) throws SQLException {
        var peaks = ByteBuffer.allocate(grown.peaks().size() * Hash.LENGTH);
        grown.peaks().forEach(peak -> peaks.put(peak.bytes()));
        try (PreparedStatement edge = connection.prepareStatement("UPDATE frontier SET size=?, peaks=? WHERE one=1");
                PreparedStatement head = connection.prepareStatement("INSERT INTO head VALUES (?,?)");
                PreparedStatement tell = connection.prepareStatement("SELECT pg_notify('vigil_ledger', ?)")) {
            edge.setLong(1, grown.size());
            edge.setBytes(2, peaks.array());
            edge.executeUpdate();
            head.setLong(1, grown.size());
            head.setBytes(2, grown.root().bytes());
            head.executeUpdate();
            tell.setString(1, Long.toString(grown.size()));
            tell.execute();
        }
    }

    @Override
    public byte @Nullable [] body(long position) throws SQLException {
        bodyAt.setLong(1, position);
        try (ResultSet rows = bodyAt.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            var stored = new Sealing.Stored(rows.getBytes(1), rows.getInt(2), rows.getBytes(3));
            Sealing.@Nullable Opened opened =
                    sealing.open(position, IdBits.of(rows.getBytes(4)), stored).orElse(null);
            return opened == null ? null : opened.bytes();
        }
    }

    /// Notes the key to be destroyed, and takes the body away.
    void erase(long position) throws SQLException {
        sources.drop(position);
        update(
                "INSERT INTO unkey SELECT id FROM journal JOIN body USING (position) WHERE position=? AND sealing="
                        + Sealing.KEYED + " ON CONFLICT DO NOTHING",
                position);
        update("DELETE FROM body WHERE position=?", position);
        update("DELETE FROM cited WHERE position=?", position);
    }

    private void update(String statement, long position) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            sql.setLong(1, position);
            sql.executeUpdate();
        }
    }

    /// Keys first: after a crash there may be a key without a body, never a body without its key.
    void keepKeys() {
        if (sealing.keys() != null) {
            sealing.keys().keep();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        if (sealing.keys() != null) {
            sealing.keys().drop();
        }
        connection.rollback();
    }

    /// Destroys the keys of what was erased, here or by a node that ended before it could.
    void destroyKeys() throws SQLException {
        if (sealing.keys() == null) {
            return;
        }
        var noted = new ArrayList<Id>();
        try (Statement sql = connection.createStatement()) {
            try (ResultSet rows = sql.executeQuery("SELECT id FROM unkey")) {
                while (rows.next()) {
                    noted.add(IdBits.of(rows.getBytes(1)).id());
                }
            }
            if (!noted.isEmpty()) {
                sealing.keys().forget(noted);
                sql.executeUpdate("DELETE FROM unkey");
            }
            connection.commit();
        }
    }

    /// Was this head recorded?
    boolean recorded(Head head) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT root FROM head WHERE size=?")) {
            sql.setLong(1, head.size());
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() && new Hash(rows.getBytes(1)).equals(head.root());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
