package vigil.ledger;

import java.util.Arrays;

/// Hashes side by side in one array: a third of the memory of a list of objects.
final class HashList {
    private byte[] packed = new byte[8 * Hash.LENGTH];
    private int size;

    int size() {
        return size;
    }

    void add(Hash hash) {
        int end = Math.multiplyExact(size, Hash.LENGTH);
        if (end == packed.length) {
            packed = Arrays.copyOf(packed, Math.multiplyExact(packed.length, 2));
        }
        hash.copyTo(packed, end);
        size++;
    }

    Hash get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Hash(range(index, index + 1));
    }

    /// The bytes of hashes `from` (inclusive) to `to` (exclusive).
    byte[] range(int from, int to) {
        return Arrays.copyOfRange(packed, from * Hash.LENGTH, to * Hash.LENGTH);
    }
}
