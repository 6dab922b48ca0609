package vigil.intake.table.load;

/// A set of 64-bit marks: 16 MB for a million of them, where boxed numbers would take four times that.
final class Marks {
    private long[] slots = new long[1 << 10];
    private int size;
    private boolean zero;

    /// False if it was there before.
    boolean add(long mark) {
        if (mark == 0) {
            boolean added = !zero;
            size += added ? 1 : 0;
            zero = true;
            return added;
        }
        if (size * 2 > slots.length) {
            grow();
        }
        int i = at(mark);
        if (slots[i] == mark) {
            return false;
        }
        slots[i] = mark;
        size++;
        return true;
    }

    boolean contains(long mark) {
        return mark == 0 ? zero : slots[at(mark)] == mark;
    }

    int size() {
        return size;
    }

    private int at(long mark) {
        int i = (int) (mark * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
        while (slots[i] != 0 && slots[i] != mark) {
            i = i + 1 & slots.length - 1;
        }
        return i;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long mark : old) {
            if (mark != 0) {
                slots[at(mark)] = mark;
            }
        }
    }
}
