package vigil.intake.reading.grammar;

/// One word of a pattern.
final class Literal implements Node {
    final String fold;
    final boolean cap;
    final Words words;

    Literal(String fold, boolean cap, boolean clitics) {
        this.fold = fold;
        this.cap = cap;
        this.words = new Words(clitics);
        words.add(fold, cap);
    }
}
