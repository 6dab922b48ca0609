package vigil.vault;

/// What `keys.db` knows of the key of one entry.
sealed interface KeyRow {
    record Present(byte[] key) implements KeyRow {
        @Override
        public String toString() {
            return "Present";
        }
    }

    /// It was there, and the entry was erased.
    record Destroyed() implements KeyRow {}

    record Unknown() implements KeyRow {}
}
