package vigil.app;

/// One thing that was looked at, in plain words.
record Diagnosis(Kind kind, String words) {
    enum Kind {
        GOOD,
        /// Nothing is broken, but somebody should know.
        MIND,
        BAD
    }

    static Diagnosis good(String words) {
        return new Diagnosis(Kind.GOOD, words);
    }

    static Diagnosis mind(String words) {
        return new Diagnosis(Kind.MIND, words);
    }

    static Diagnosis bad(String words) {
        return new Diagnosis(Kind.BAD, words);
    }
}
