package vigil.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vigil.claim.Curation.Erase;
import vigil.claim.Id;
import vigil.intake.table.load.Imports;
import vigil.ledger.Ledger;
import vigil.ledger.Line;

/// The lines of the ledger in memory, caught up at each call by a cursor; an import that is not whole yet is not among
/// them. Safe for many threads.
final class LedgerLines {
    private final Ledger ledger;
    private final Imports imports;
    private List<Line> all = List.of();
    private List<Line> seen = List.of();
    private boolean left;
    private long next;

    LedgerLines(Ledger ledger, Imports imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    /// Every line that has its body, up to now.
    synchronized List<Line> now() {
        boolean grown = false;
        Object before = imports.standing();
        for (Object after = null; !before.equals(after); after = imports.standing()) {
            before = after == null ? before : after;
            if (ledger.head().size() > next) {
                catchUp();
                grown = true;
            }
        }
        boolean underWay = imports.underWay();
        if (grown || left != underWay) {
            left = underWay;
            seen = underWay
                    ? all.stream()
                            .filter(line -> !imports.unfinished(line.entry()))
                            .toList()
                    : all;
        }
        return seen;
    }

    /// A number that grows with what there is to see.
    synchronized long size() {
        long visible = now().size();
        return next - all.size() + visible;
    }

    private void catchUp() {
        var grown = new ArrayList<>(all);
        ledger.read(next, grown::add);
        var erased = new HashSet<Id>();
        grown.subList(all.size(), grown.size()).forEach(line -> {
            if (line.entry() instanceof Erase erase) {
                erased.add(erase.erased());
            }
        });
        if (!erased.isEmpty()) {
            grown.removeIf(line -> erased.contains(line.entry().id())); // it is to be forgotten here too
        }
        next = grown.isEmpty() ? 0 : grown.getLast().position() + 1;
        all = List.copyOf(grown);
    }
}
