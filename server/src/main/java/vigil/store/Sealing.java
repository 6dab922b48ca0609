package vigil.store;

import vigil.ledger.LedgerFault;

/// How the bytes of a body stand in the store: one number beside each, so that a later version can
/// encrypt new bodies and still read old ones.
final class Sealing {
    static final int CLEAR = 0;

    private Sealing() {}

    static byte[] open(int sealing, byte[] bytes, long position) {
        if (sealing != CLEAR) {
            throw new LedgerFault("Entry " + position + " is sealed in a way this Vigil does not know (" + sealing
                    + "). Use the Vigil that wrote it, or a newer one.");
        }
        return bytes;
    }
}
