package vigil.text.dates;

/// One piece of a written date. `value` is the number, the month (1 to 12), the season (21 to 24) or the half of a
/// month (1, 2); `digits` how many figures a number has.
record DateToken(Kind kind, int value, int digits) {
    enum Kind {
        NUMBER,
        MONTH,
        SEASON,
        DECADE,
        ABOUT,
        PART,
        HALF,
        PERHAPS,
        FROM,
        BETWEEN,
        AND,
        TO,
        OR,
        BEFORE,
        AFTER,
        NOW,
        YEAR,
        FILLER,
        DASH,
        SLASH,
        DOT,
        COMMA
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
