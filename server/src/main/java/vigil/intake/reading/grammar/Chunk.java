package vigil.intake.reading.grammar;

import org.jspecify.annotations.Nullable;

/// A stretch of tokens known to be something: a date, a court, a quotation ... `value` is its normalised form.
public record Chunk(String type, int from, int to, @Nullable String value) {
    public boolean overlaps(Chunk other) {
        return from < other.to && other.from < to;
    }

    public int length() {
        return to - from;
    }
}
