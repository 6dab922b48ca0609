package vigil.intake.reading.grammar;

/// Where a pattern matched (tokens `from` to before `to`) and the passage its brackets hold, or the whole match.
public record Match(int from, int to, int start, int end, boolean captured) {}
