package vigil.audience;

import java.time.LocalDate;
import java.util.List;
import vigil.claim.Entry;
import vigil.ledger.Line;

/// All that is public at one position of the ledger, and nothing else: what editions are made from.
/// It is a function of released entries alone; whatever else stands in the ledger changes nothing.
///
/// @param edition how many acts (publish, withhold, erase) changed what is public; 0 before the first
/// @param date the day of the last such act (UTC)
/// @param entries the disclosed entries, in the order of the public log
/// @param log the leaves of the public log: everything ever released or taken back
/// @param sizes how many leaves the log had at each edition, the first edition first
public record Released(int edition, LocalDate date, List<Disclosed> entries, List<LogLeaf> log, List<Long> sizes) {
    public Released {
        entries = List.copyOf(entries);
        log = List.copyOf(log);
        sizes = List.copyOf(sizes);
    }

    /// Follows the acts of publication in `lines`, which is the whole ledger in order.
    public static Released of(Iterable<Line> lines) {
        var all = new PublicRecord();
        lines.forEach(all::follow);
        return all.released();
    }

    public List<Entry> plain() {
        return entries.stream().map(Disclosed::entry).toList();
    }
}
