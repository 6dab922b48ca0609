package vigil.ledger;

import vigil.claim.Entry;

/// An entry as the ledger holds it: its place from 0 on, and the salt that hides it in the chain.
public record Line(long position, Entry entry, Salt salt) {}
