package vigil.store;

import vigil.ledger.Frontier;
import vigil.ledger.Head;
import vigil.ledger.LedgerFault;

/// The newest head this node has seen. A database that holds less was restored from an older copy: going on with it
/// would give positions out twice.
final class SeenHead {
    private Head newest = new Head(0, Frontier.EMPTY.root());

    synchronized Head newest() {
        return newest;
    }

    /// Takes what the database holds now; refuses less than was seen before it was asked, or something else.
    synchronized Head see(Head before, Head now, PostgresAddress in) {
        if (now.size() < before.size() || now.size() == before.size() && !now.equals(before)) {
            throw new LedgerFault(in + " holds " + now.size() + " entries, but this node has seen " + before.size()
                    + ": it was restored from an older copy. Nothing is recorded or signed until somebody has looked;"
                    + " restore the newest backup, then start the nodes again.");
        }
        newest = now.size() > newest.size() ? now : newest;
        return now;
    }
}
