package vigil.store;

import org.jspecify.annotations.Nullable;

/// An entry that another one speaks of: its position and canonical bytes, null where it was erased.
record Located(long position, byte @Nullable [] bytes) {}
