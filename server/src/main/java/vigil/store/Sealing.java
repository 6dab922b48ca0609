package vigil.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Consent;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Weighed;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Visibility;
import vigil.ledger.BodyKeys;
import vigil.ledger.LedgerFault;
import vigil.ledger.Salt;

/// How bodies stand in the store: open ones in clear, others with their salt encrypted under a key of
/// their own. One number beside each body says how, so that old bodies stay readable.
///
/// @param keys null where nothing is sealed, as in tests and measurements
record Sealing(@Nullable BodyKeys keys) {
    static final int CLEAR = 0;
    /// `bytes` is salt and canonical bytes, sealed by [BodyKeys]; the salt column holds zeros, because whoever
    /// has a salt and a commitment can try out what the body may have said.
    static final int KEYED = 1;

    private static final byte[] NO_SALT = new byte[Salt.LENGTH];

    /// A body as it stands in its row.
    record Stored(byte[] salt, int sealing, byte[] bytes) {}

    /// A body as it was recorded.
    record Opened(Salt salt, byte[] bytes) {}

    Stored store(Prepared entry) {
        if (keys == null || isOpen(entry.entry())) {
            return new Stored(entry.salt().bytes(), CLEAR, entry.bytes());
        }
        byte[] plain = ByteBuffer.allocate(Salt.LENGTH + entry.bytes().length)
                .put(entry.salt().bytes())
                .put(entry.bytes())
                .array();
        return new Stored(NO_SALT, KEYED, keys.seal(entry.entry().id(), plain));
    }

    private static boolean isOpen(Entry entry) {
        return switch (entry) {
            case Claim claim -> claim.visibility() instanceof Visibility.Open;
            case Cite cite -> cite.source().visibility() instanceof Visibility.Open;
            // who was asked and what was weighed is never published, and may name a family
            case Consent _, Weighed _ -> false;
            // acts of editors name entries and reasons; those are in clear
            case Withdraw _,
                    Dispute _,
                    Prefer _,
                    SamePerson _,
                    NotSamePerson _,
                    Publish _,
                    Withhold _,
                    Erase _,
                    Tombstone _ -> true;
        };
    }

    /// What was recorded; empty if its key was destroyed.
    Optional<Opened> open(long position, IdBits id, Stored stored) {
        return switch (stored.sealing()) {
            case CLEAR -> Optional.of(new Opened(new Salt(stored.salt()), stored.bytes()));
            case KEYED -> keyed(position, id, stored.bytes());
            default ->
                throw new LedgerFault("Entry " + position + " is sealed in a way this Vigil does not know ("
                        + stored.sealing() + "). Use the Vigil that wrote it, or a newer one.");
        };
    }

    private Optional<Opened> keyed(long position, IdBits id, byte[] sealed) {
        if (keys == null) {
            throw new LedgerFault("Entry " + position + " is sealed, and the ledger was opened without keys.");
        }
        try {
            return keys.open(id.id(), sealed).map(Sealing::split);
        } catch (LedgerFault e) {
            throw new LedgerFault("Entry " + position + " is sealed: " + e.getMessage(), e);
        }
    }

    private static Opened split(byte[] plain) {
        return new Opened(
                new Salt(Arrays.copyOf(plain, Salt.LENGTH)), Arrays.copyOfRange(plain, Salt.LENGTH, plain.length));
    }
}
