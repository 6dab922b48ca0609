package vigil.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When something happened in the world, as exactly as the source says it: an expression of the
/// Extended Date/Time Format (EDTF, Library of Congress specification of 4 February 2019, part of
/// ISO 8601-2:2019), levels 0 and 1 and one-of sets. The expression itself is what is kept; its
/// bounds are computed. Seasons are those of the northern hemisphere, winter of the year it starts in.
public final class When implements Comparable<When> {
    /// How finely the moment is known; a coarser precision never contradicts a finer one inside it.
    public enum Precision {
        SECOND,
        DAY,
        DAY_UNSPECIFIED,
        MONTH,
        MONTH_UNSPECIFIED,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        ONE_OF_SET,
        INTERVAL
    }

    /// How an interval ends: at a known date, not yet (`..`), or nobody has said (empty).
    public enum End {
        KNOWN,
        OPEN,
        UNKNOWN
    }

    private static final Comparator<When> ORDER = Comparator.comparing(
                    When::earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(When::latest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(When::precision)
            .thenComparing(When::edtf);

    private final String edtf;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;
    private final Precision precision;
    private final boolean approximate;
    private final boolean uncertain;
    private final End end;

    When(
            String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            boolean approximate,
            boolean uncertain,
            End end) {
        this.edtf = edtf;
        this.earliest = earliest;
        this.latest = latest;
        this.precision = precision;
        this.approximate = approximate;
        this.uncertain = uncertain;
        this.end = end;
    }

    /// Reads an EDTF expression. Refuses (problem `when`) what is not one, what is not a day of the
    /// calendar, and level 2 other than one-of sets (problem `when-level`).
    public static When of(String edtf) {
        return new Edtf(edtf).read();
    }

    /// The whole day `date`.
    public static When day(LocalDate date) {
        return of(date.toString());
    }

    /// The expression as it was given, the only part that is stored.
    public String edtf() {
        return edtf;
    }

    /// The first day it can have been (or begun); null where that is open, unknown or out of range.
    public @Nullable LocalDate earliest() {
        return earliest;
    }

    /// The last day it can have been (or ended); null where that is open, unknown or out of range.
    public @Nullable LocalDate latest() {
        return latest;
    }

    public Precision precision() {
        return precision;
    }

    /// "About": marked `~` or `%`.
    public boolean approximate() {
        return approximate;
    }

    /// "Perhaps": marked `?` or `%`.
    public boolean uncertain() {
        return uncertain;
    }

    public End end() {
        return end;
    }

    /// One day of the calendar, neither "about" nor "perhaps".
    public boolean exact() {
        return precision.compareTo(Precision.DAY) <= 0 && !approximate && !uncertain;
    }

    /// Both can be true of one and the same moment; "about" and "perhaps" stretch by nothing.
    public boolean overlaps(When other) {
        return !after(earliest, other.latest) && !after(other.earliest, latest);
    }

    private static boolean after(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isAfter(b);
    }

    /// By earliest day, then latest, then precision (standards/05 section 1).
    @Override
    public int compareTo(When other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof When when && when.edtf.equals(edtf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edtf);
    }

    @Override
    public String toString() {
        return edtf;
    }
}
