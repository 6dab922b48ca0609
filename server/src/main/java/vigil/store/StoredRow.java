package vigil.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.Hash;
import vigil.ledger.LedgerFault;
import vigil.ledger.MerkleTree;

/// All that the store holds at one position, as raw as it stands there; trusted in nothing.
record StoredRow(long position, IdBits id, byte[] commitment, Sealing.@Nullable Stored body, byte @Nullable [] source) {
    static final String QUERY = "SELECT position, id, commitment, salt, sealing, bytes, source"
            + " FROM journal LEFT JOIN body USING (position) LEFT JOIN cited USING (position) ORDER BY position";

    /// What became of checking one row: its leaf in the tree, its entry if it has one that can be read.
    record Checked(StoredRow row, Hash leaf, @Nullable Entry entry, List<String> findings) {}

    static StoredRow of(ResultSet row) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(6);
        return new StoredRow(
                row.getLong(1),
                IdBits.of(row.getBytes(2)),
                row.getBytes(3),
                bytes == null ? null : new Sealing.Stored(row.getBytes(4), row.getInt(5), bytes),
                row.getBytes(7));
    }

    Checked check(Sealing sealing) {
        var findings = new ArrayList<String>();
        @Nullable Entry entry = body == null ? null : entry(sealing, body, findings);
        byte @Nullable [] described =
                entry instanceof Cite cite ? IdBits.of(cite.source().id()).bytes() : null;
        if (!Arrays.equals(described, source) && findings.isEmpty()) {
            findings.add("Entry " + position + " is listed with another source than it describes.");
        }
        return new Checked(this, MerkleTree.leafHash(commitment), entry, findings);
    }

    private @Nullable Entry entry(Sealing sealing, Sealing.Stored stored, List<String> findings) {
        try {
            var opened = sealing.open(position, id, stored);
            if (opened.isEmpty()) {
                findings.add("Entry " + position + " cannot be read: its key was destroyed, as after an Erase that"
                        + " came later than this copy of the ledger.");
                return null;
            }
            byte[] bytes = opened.get().bytes();
            if (!Arrays.equals(Commitment.of(opened.get().salt(), bytes).bytes(), commitment)) {
                findings.add("Entry " + position + " does not match its commitment: one of the two was changed.");
            }
            Entry entry = Canonical.entry(bytes);
            if (!IdBits.of(entry.id()).equals(id)) {
                findings.add("Entry " + position + " stands under another identifier than its own.");
            }
            return entry;
        } catch (LedgerFault e) {
            findings.add(String.valueOf(e.getMessage()));
        } catch (Refusal e) {
            findings.add("Entry " + position + " cannot be read: " + e.getMessage());
        }
        return null;
    }
}
