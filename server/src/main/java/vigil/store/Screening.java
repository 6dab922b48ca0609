package vigil.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Curation.Cite;
import vigil.claim.Problem;
import vigil.ledger.Receipt;
import vigil.ledger.Receipt.AlreadyHeld;
import vigil.ledger.Receipt.Recorded;
import vigil.ledger.Receipt.Refused;

/// Decides about one batch, before anything of it is written: what is new, what is held already, and
/// everything that speaks against it.
final class Screening {
    private final Bodies journal;
    private final Positions ids;
    private final long next;
    private final Targets targets;
    private final Map<IdBits, Integer> inBatch = new HashMap<>();
    private final List<Prepared> fresh = new ArrayList<>();
    private boolean refused;

    Screening(Bodies journal, Positions ids, Positions sources, long next) {
        this.journal = journal;
        this.ids = ids;
        this.next = next;
        targets = new Targets(journal, ids, sources, this::inBatch);
    }

    /// One receipt for each entry, as if the batch were committed at once.
    List<Receipt> receipts(List<Prepared> batch) throws SQLException {
        var receipts = new ArrayList<Receipt>();
        for (Prepared entry : batch) {
            receipts.add(place(entry));
        }
        for (int i = 0; i < batch.size(); i++) {
            if (receipts.get(i) instanceof Recorded) {
                List<Problem> problems = targets.problems(batch.get(i).entry());
                if (!problems.isEmpty()) {
                    receipts.set(i, refused(problems));
                }
            }
        }
        return refused ? receipts.stream().map(Screening::alsoRefused).toList() : List.copyOf(receipts);
    }

    boolean refused() {
        return refused;
    }

    /// What has to be written, in order.
    List<Prepared> fresh() {
        return fresh;
    }

    /// Positions whose bodies have to go.
    List<Long> erased() {
        return targets.erased();
    }

    private Receipt place(Prepared entry) throws SQLException {
        if (!entry.problems().isEmpty()) {
            return refused(entry.problems());
        }
        @Nullable Integer before = inBatch.get(entry.id());
        if (before != null) {
            return same(entry, fresh.get(before).bytes(), next + before, "id-twice");
        }
        long position = ids.find(entry.id());
        if (position != Positions.NOWHERE) {
            return same(entry, journal.body(position), position, "id-taken");
        }
        inBatch.put(entry.id(), fresh.size());
        fresh.add(entry);
        return entry.entry() instanceof Cite cite && !targets.cite(cite)
                ? refused(List.of(
                        new Problem("source-twice", "source", cite.source().id().text())))
                : new Recorded(next + fresh.size() - 1);
    }

    private Receipt same(Prepared entry, byte @Nullable [] held, long position, String otherwise) {
        if (Arrays.equals(held, entry.bytes())) {
            return new AlreadyHeld(position);
        }
        String code = held == null ? "entry-erased" : otherwise;
        return refused(List.of(new Problem(code, "id", entry.entry().id().text())));
    }

    private Receipt refused(List<Problem> problems) {
        refused = true;
        return new Refused(problems);
    }

    private static Receipt alsoRefused(Receipt receipt) {
        return receipt instanceof Refused ? receipt : new Refused(List.of());
    }

    private @Nullable Located inBatch(IdBits id) {
        @Nullable Integer at = inBatch.get(id);
        return at == null ? null : new Located(next + at, fresh.get(at).bytes());
    }
}
