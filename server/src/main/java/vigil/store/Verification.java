package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.claim.Curation.Erase;
import vigil.ledger.Head;

/// Recomputes one snapshot of the ledger from its first entry and says what does not fit.
final class Verification {
    private static final int CHUNK = 4_096;

    private final Connection snapshot;
    private final Sealing sealing;
    private final Damage damage;
    private final Findings findings = new Findings();
    private final IdIndex ids = new IdIndex();
    private final Map<IdBits, Long> bodiless = new HashMap<>();
    private final Map<IdBits, Long> erased = new HashMap<>();
    private long expected;

    /// What the store itself can say of its files.
    interface Damage {
        void look(Connection snapshot, Findings findings) throws SQLException;
    }

    Verification(Connection snapshot, Sealing sealing) {
        this(snapshot, sealing, Verification::sqlite);
    }

    Verification(Connection snapshot, Sealing sealing, Damage damage) {
        this.damage = damage;
        this.sealing = sealing;
        this.snapshot = snapshot;
    }

    /// Sentences for the operator; empty if all is as it was recorded. The ledger must still hold
    /// `least`, a head it has shown.
    List<String> findings(Head least) throws SQLException {
        damage.look(snapshot, findings);
        entries(least);
        erasures();
        return findings.sentences();
    }

    private static void sqlite(Connection snapshot, Findings findings) throws SQLException {
        try (Statement sql = snapshot.createStatement()) {
            try (ResultSet rows = sql.executeQuery("PRAGMA integrity_check(10)")) {
                while (rows.next()) {
                    String finding = rows.getString(1);
                    if (!finding.equals("ok")) {
                        findings.add("The file itself is damaged: " + finding + ".");
                    }
                }
            }
            try (ResultSet rows = sql.executeQuery("PRAGMA foreign_key_check")) {
                while (rows.next()) {
                    findings.add("Position " + rows.getLong(2) + " has a " + rows.getString(1) + " but no entry.");
                }
            }
        }
    }

    private void entries(Head least) throws SQLException {
        String confirm = "SELECT id FROM journal WHERE position=?";
        try (Statement sql = snapshot.createStatement();
                PreparedStatement idAt = snapshot.prepareStatement(confirm);
                HeadCheck heads = new HeadCheck(snapshot, findings, least);
                ResultSet rows = sql.executeQuery(StoredRow.QUERY)) {
            var chunk = new ArrayList<StoredRow>(CHUNK);
            while (rows.next()) {
                chunk.add(StoredRow.of(rows));
                if (chunk.size() == CHUNK) {
                    entries(chunk, heads, idAt);
                }
            }
            entries(chunk, heads, idAt);
            heads.end();
        }
    }

    // hashing and reading the bodies is most of the work and needs no order
    private void entries(List<StoredRow> chunk, HeadCheck heads, PreparedStatement idAt) throws SQLException {
        var checked = chunk.parallelStream().map(row -> row.check(sealing)).toList();
        chunk.clear();
        for (StoredRow.Checked each : checked) {
            gap(each.row().position());
            each.findings().forEach(findings::add);
            once(each.row(), idAt);
            heads.grow(each.leaf());
            if (each.row().body() == null) {
                bodiless.put(each.row().id(), each.row().position());
            }
            if (each.entry() instanceof Erase erase) {
                erased.put(IdBits.of(erase.erased()), each.row().position());
            }
        }
    }

    private void gap(long position) {
        if (position != expected) {
            findings.add(
                    position == expected + 1
                            ? "Entry " + expected + " is missing."
                            : "Entries " + expected + " to " + (position - 1) + " are missing.");
        }
        expected = position + 1;
    }

    private void once(StoredRow row, PreparedStatement idAt) throws SQLException {
        long before = ids.find(row.id(), (position, id) -> {
            idAt.setLong(1, position);
            try (ResultSet rows = idAt.executeQuery()) {
                return rows.next() && Arrays.equals(rows.getBytes(1), id.bytes());
            }
        });
        if (before != Known.NOWHERE) {
            findings.add("Entry " + row.position() + " has the identifier of entry " + before + ".");
        }
        ids.add(row.id(), row.position());
    }

    private void erasures() {
        bodiless.forEach((id, position) -> {
            if (!erased.containsKey(id)) {
                findings.add("Entry " + position + " has lost its body, and no Erase says why.");
            }
        });
        erased.forEach((id, position) -> {
            if (!bodiless.containsKey(id)) {
                findings.add("Entry " + position + " erases one that still has its body, or that is not there.");
            }
        });
    }
}
