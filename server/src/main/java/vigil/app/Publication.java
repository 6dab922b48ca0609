package vigil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vigil.audience.Difference;
import vigil.audience.PublicFiles;
import vigil.audience.PublishPlan;
import vigil.audience.Released;
import vigil.claim.Curation.Publish;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.edition.Edition;
import vigil.edition.EditionFolder;
import vigil.edition.EditionFolder.Written;
import vigil.edition.EditionKey;
import vigil.edition.HomeEditions;
import vigil.edition.Publisher;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// What is public and what would be, and the act that makes it so. One at a time: two editors who
/// publish at once publish one after the other.
public final class Publication {
    private final Path home;
    private final String name;
    private final List<Publisher> publishers;
    private final HomeEditions editions;

    Publication(Path home, String name, List<Publisher> publishers) {
        this.home = home;
        this.name = name;
        this.publishers = List.copyOf(publishers);
        this.editions = EditionFolder.home(home);
    }

    /// What would become public of the people that `chosen` takes; empty if nothing would change.
    Plan plan(List<Line> lines, Predicate<Subject> chosen, Id id, Instant at, String by) {
        List<Line> plan = PublishPlan.of(lines, chosen);
        Released before = Released.of(lines);
        if (plan.isEmpty()) {
            return new Plan(List.of(), before, before, List.of());
        }
        Publish act = PublishPlan.publish(lines, plan, id, at, by);
        var then = new ArrayList<>(lines);
        // the act itself is never disclosed, so its salt is of no consequence here
        then.add(new Line(lines.getLast().position() + 1, act, Salt.random()));
        Released after = Released.of(then);
        return new Plan(List.of(act), before, after, Difference.between(PublicFiles.of(before), PublicFiles.of(after)));
    }

    /// An act of publication not yet done.
    ///
    /// @param act the curation to record; empty if there is nothing to publish
    /// @param differences everyone whose public file it changes, and how
    public record Plan(List<Publish> act, Released before, Released after, List<Difference> differences) {
        /// Nothing would become public.
        public boolean empty() {
            return act.isEmpty();
        }
    }

    /// Writes the edition of what is released into the home, if it is not there yet.
    synchronized Written write(Released released) {
        return editions.write(edition(released));
    }

    /// Writes the same edition into a folder of its own.
    synchronized Written export(Released released, Path out) {
        return EditionFolder.out(out).write(edition(released));
    }

    /// The key is made with the first edition; the log's name is random, so that no two registers share one.
    private EditionKey key() {
        return EditionKey.of(home, "vigil/" + Id.random(new SecureRandom()));
    }

    private Edition edition(Released released) {
        if (released.edition() == 0) {
            throw new Refusal(new Problem("nothing-published", "publish"));
        }
        return Edition.of(released, name, key(), publishers);
    }
}
