package vigil.app;

import java.util.ArrayList;
import java.util.List;
import vigil.claim.Curation.Erase;
import vigil.ledger.Ledger;
import vigil.ledger.Line;

/// The lines of the ledger in memory, caught up at each call by a cursor. Safe for many threads.
final class LedgerLines {
    private final Ledger ledger;
    private List<Line> lines = List.of();
    private long next;

    LedgerLines(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Every line that has its body, up to now.
    synchronized List<Line> now() {
        if (ledger.head().size() > next) {
            var grown = new ArrayList<>(lines);
            ledger.read(next, grown::add);
            if (grown.subList(lines.size(), grown.size()).stream().anyMatch(line -> line.entry() instanceof Erase)) {
                // something we remember is to be forgotten: read again what is left
                grown.clear();
                ledger.read(0, grown::add);
            }
            next = grown.isEmpty() ? 0 : grown.getLast().position() + 1;
            lines = List.copyOf(grown);
        }
        return lines;
    }
}
