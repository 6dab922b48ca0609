package vigil.search.same;

/// One thing that speaks for (weight above 0, in nats) or against two being one person: what kind of thing, and
/// what either side says.
public record Reason(Kind kind, String left, String right, double weight) {
    /// What is compared.
    public enum Kind {
        /// A word of the name, the same in both.
        NAME_SAME,
        /// A word of the name, alike: another script, spelling or a slip.
        NAME_ALIKE,
        NAME_DIFFERS,
        BIRTH_SAME,
        /// Both can be true: one is less exact than the other.
        BIRTH_AGREES,
        /// Day and month exchanged, or one figure different.
        BIRTH_ALIKE,
        BIRTH_DIFFERS,
        SEX_SAME,
        SEX_DIFFERS,
        PLACE_SAME,
        CODEFENDANT_SHARED,
        MARK_SAME,
        MARK_ALIKE,
        MARK_DIFFERS
    }
}
