package vigil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.audience.Breach;
import vigil.audience.PublicRecord;
import vigil.claim.Curation.Publish;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.edition.Edition;
import vigil.edition.EditionFolder;
import vigil.edition.EditionFolder.Written;
import vigil.edition.EditionKey;
import vigil.edition.HomeEditions;
import vigil.edition.Press;
import vigil.edition.Publisher;
import vigil.edition.witness.Cosignatures;
import vigil.ledger.Checkpoint;
import vigil.ledger.Line;
import vigil.ledger.Salt;
import vigil.ledger.Tail;
import vigil.store.SigningTurn;

/// Makes editions of what is released and puts them where they are read. It follows the ledger and makes each
/// edition from the last. Safe for many threads.
final class Publication {
    private final Path home;
    private final String name;
    private final List<Publisher> publishers;
    private final HomeEditions editions;
    private final SigningTurn.Book signing;
    private final Cosignatures cosignatures;
    private Tail tail = new Tail();
    private PublicRecord record = new PublicRecord();
    private @Nullable Press press;

    Publication(Path home, String name, List<Publisher> publishers, SigningTurn.Book signing) {
        this.signing = signing;
        this.home = home;
        this.name = name;
        this.publishers = List.copyOf(publishers);
        this.editions = EditionFolder.home(home);
        this.cosignatures = new Cosignatures(home);
    }

    /// Everything public by these lines of the ledger.
    synchronized PublicRecord record(List<Line> lines) {
        var since = tail.since(lines);
        if (since.isEmpty()) {
            record = new PublicRecord();
            press = null;
        }
        since.orElse(lines).forEach(record::follow);
        return record;
    }

    /// What makes `plan` public at the moment `at`.
    synchronized Publish act(List<Line> lines, List<Line> plan, Id id, Instant at, String by) {
        return record(lines).publish(plan, id, at, by);
    }

    /// Makes the edition that `act` will bring, before it is recorded. The act itself is never disclosed: its salt is
    /// of no
    /// consequence. Whatever happens to it then, the ledger is followed anew, or [#settle] is told.
    synchronized Edition expect(List<Line> lines, Publish act) {
        var then = new ArrayList<>(lines);
        then.add(new Line(lines.isEmpty() ? 0 : lines.getLast().position() + 1, act, Salt.random()));
        return edition(then);
    }

    /// The act stands in the ledger now; if nothing else came between, what was expected holds.
    synchronized Edition settle(List<Line> before, List<Line> now, Publish act, Edition expected) {
        boolean alone =
                now.size() == before.size() + 1 && now.getLast().entry().id().equals(act.id());
        if (alone) {
            tail = new Tail();
            tail.since(now);
            return expected;
        }
        forget();
        return edition(now);
    }

    /// What is known of the ledger is not so.
    synchronized void forget() {
        tail = new Tail();
        record = new PublicRecord();
        press = null;
    }

    /// The turn to publish, to be closed.
    SigningTurn turn() {
        return signing.take();
    }

    /// Notes the edition's checkpoint, so that no other log is ever signed beside it, and puts it where readers find
    /// it.
    synchronized Written write(Edition edition, SigningTurn turn) {
        note(edition, turn);
        return place(edition);
    }

    /// The same for an edition that was published, here or on another node.
    private Written write(Edition edition) {
        noted(edition);
        return place(edition);
    }

    private void noted(Edition edition) {
        Checkpoint now = edition.checkpoint();
        if (!signing.holds(now.size(), now.root())) {
            try (SigningTurn turn = turn()) {
                note(edition, turn);
            }
        }
    }

    private static void note(Edition edition, SigningTurn turn) {
        Checkpoint now = edition.checkpoint();
        turn.record(now.size(), now.root(), edition::logRoot);
    }

    private Written place(Edition edition) {
        Written written = editions.write(edition.cosigned(cosignatures::under));
        if (press != null) {
            press.rest(edition, () -> editions.current().orElseThrow());
        }
        return written;
    }

    /// Writes the edition of these lines, if it is not there yet. If a file of the edition that stands was changed by
    /// somebody, everything is made anew.
    synchronized Written bringUpToDate(List<Line> lines) {
        Edition edition = edition(lines);
        try {
            return write(edition);
        } catch (Breach changed) {
            forget();
            return write(edition(lines));
        }
    }

    synchronized Written export(List<Line> lines, Path out) {
        Edition edition = edition(lines);
        noted(edition);
        return EditionFolder.out(out).write(edition.cosigned(cosignatures::under));
    }

    /// What witnesses have signed; kept here, shown by [#cosign].
    Cosignatures cosignatures() {
        return cosignatures;
    }

    /// Puts what witnesses signed since under the checkpoint that readers find.
    synchronized void cosign() {
        editions.cosign(cosignatures::under);
    }

    Optional<Path> current() {
        return editions.current();
    }

    /// Refuses to make an edition of nothing.
    private Edition edition(List<Line> lines) {
        PublicRecord all = record(lines);
        if (all.edition() == 0) {
            throw new Refusal(new Problem("nothing-published", "publish"));
        }
        Press made = press;
        if (made == null) {
            made = new Press(name, key(), publishers, home.resolve("editions"));
            press = made;
        }
        return made.print(all);
    }

    /// The key is made with the first edition; the log's name is random, so that no two registers share one.
    private EditionKey key() {
        return EditionKey.of(home, "vigil/" + Id.random(new SecureRandom()));
    }
}
