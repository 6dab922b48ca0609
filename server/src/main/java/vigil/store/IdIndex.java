package vigil.store;

import java.sql.SQLException;

/// Where an identifier may stand in the journal: 32 bits of it beside its position, 8 bytes a slot, so
/// some 16 MB for a million entries. A hit is a hint that the caller confirms against the journal.
/// Built again at each opening; not for several threads at once.
final class IdIndex {
    /// Does the journal hold this identifier at this position?
    interface Confirm {
        boolean holds(long position, IdBits id) throws SQLException;
    }

    private static final long FINGERPRINT = 0xFFFF_FFFF_0000_0000L;

    // fingerprint above, position + 1 below; 0 is an empty slot
    private long[] slots = new long[1 << 10];
    private int used;

    void add(IdBits id, long position) {
        if (position >= 0xFFFF_FFFFL) {
            throw new IllegalStateException("more than 2^32 entries");
        }
        if (used >= slots.length / 4 * 3) {
            grow();
        }
        long mixed = id.mixed();
        put(mixed & FINGERPRINT | position + 1, mixed);
        used++;
    }

    /// The position of `id` that `confirm` agrees to; -1 if there is none.
    long find(IdBits id, Confirm confirm) throws SQLException {
        long mixed = id.mixed();
        for (int i = home(mixed); slots[i] != 0; i = next(i)) {
            long position = (slots[i] & ~FINGERPRINT) - 1;
            if ((slots[i] & FINGERPRINT) == (mixed & FINGERPRINT) && confirm.holds(position, id)) {
                return position;
            }
        }
        return -1;
    }

    // the home comes from the fingerprint, so that growing needs nothing but the slots
    private int home(long mixed) {
        return (int) (mixed >>> 32) * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length) + 1;
    }

    private int next(int i) {
        return i + 1 & slots.length - 1;
    }

    private void put(long slot, long mixed) {
        int i = home(mixed);
        while (slots[i] != 0) {
            i = next(i);
        }
        slots[i] = slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long slot : old) {
            if (slot != 0) {
                put(slot, slot);
            }
        }
    }
}
