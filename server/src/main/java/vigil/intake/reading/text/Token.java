package vigil.intake.reading.text;

/// A word, a number or one mark of the text, with its place in UTF-16 code units and its folded form for comparing.
public record Token(int start, int end, String text, String fold, Kind kind, int breaks, boolean spaced) {
    /// What a token is; a number may carry inner points, slashes and a suffix (`28.11.2023`, `15th`, `361-4`).
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean word() {
        return kind == Kind.WORD;
    }

    public boolean number() {
        return kind == Kind.NUMBER;
    }

    public boolean mark() {
        return kind == Kind.MARK;
    }

    /// Begins with a capital letter.
    public boolean cap() {
        if (kind != Kind.WORD) return false;
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /// Two letters or more, all of them capitals.
    public boolean shouted() {
        return cap() && text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }

    public boolean lower() {
        return kind == Kind.WORD && Character.isLowerCase(text.codePointAt(0));
    }

    public boolean is(String folded) {
        return fold.equals(folded);
    }
}
