package vigil.intake.reading.grammar;

import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// One attempt to match a pattern at a token.
final class Run {
    final Page page;
    final Chunks chunks;
    final int first;
    final int end;
    int captureFrom = -1;
    int captureTo = -1;
    private int steps;

    Run(Page page, Chunks chunks, Sentence sentence, int steps) {
        this.page = page;
        this.chunks = chunks;
        this.first = sentence.from();
        this.end = sentence.to();
        this.steps = steps;
    }

    boolean exhausted() {
        return --steps < 0;
    }
}
