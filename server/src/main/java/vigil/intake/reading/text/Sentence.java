package vigil.intake.reading.text;

/// One sentence: its tokens from `from` to before `to`, and the paragraph (line of the source) it stands in.
public record Sentence(int index, int from, int to, int paragraph) {}
