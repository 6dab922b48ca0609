package vigil.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.app.World;
import vigil.audience.PublishPlan;
import vigil.audience.Released;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.edition.Edition;
import vigil.edition.EditionFolder;
import vigil.edition.EditionKey;
import vigil.edition.HomeEditions;
import vigil.edition.site.Site;
import vigil.intake.DraftDesk;
import vigil.intake.DraftTable;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.draft.Draft;
import vigil.intake.draft.Drafts;
import vigil.intake.reading.Reader;
import vigil.ledger.Line;
import vigil.ledger.Receipt;
import vigil.store.SqliteLedger;

/// A real desk in a folder: ledger, drafts, reader and editions, as the app wires them.
final class DeskForTests implements Desk, AutoCloseable {
    private final SecureRandom random = new SecureRandom();
    private final Path home;
    private final InstantSource clock;
    private final SqliteLedger ledger;
    private final DraftTable table;
    private final DraftDesk drafts;
    private final HomeEditions editions;

    DeskForTests(Path home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
        ledger = SqliteLedger.open(home);
        table = DraftTable.open(home);
        drafts = new DraftDesk(table, this::id);
        editions = EditionFolder.home(home);
    }

    @Override
    public long size() {
        return ledger.head().size();
    }

    @Override
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        ledger.read(0, lines::add);
        return lines;
    }

    @Override
    public List<Receipt> append(List<Entry> batch) {
        return ledger.append(batch);
    }

    @Override
    public Draft read(String name, byte[] bytes, @Nullable When published) {
        Document.Text text = Document.of(name, bytes, Limits.USUAL).orRefuse();
        var reading = Reader.standard().read(text.text(), published == null ? null : published.earliest());
        return Drafts.of(text, reading, published, this::id);
    }

    @Override
    public int publish(List<Line> plan, String by) {
        var receipt = ledger.append(PublishPlan.publish(lines(), plan, id(), now(), by));
        if (receipt instanceof Receipt.Refused refused) {
            throw new Refusal(refused.problems());
        }
        return edition();
    }

    /// Carries out an act of the world's history, with its own identifier and moment.
    void publishAs(World.Step.Publish act) {
        var lines = lines();
        var plan = lines.stream()
                .filter(line -> act.entries().contains(line.entry().id()))
                .toList();
        ledger.append(PublishPlan.publish(lines, plan, act.id(), act.at(), act.by()));
    }

    /// Writes what is released now.
    int edition() {
        var released = Released.of(lines());
        var key = EditionKey.of(home, "vigil.example/log");
        editions.write(Edition.of(released, "Vigil", key, List.of(new Site())));
        return released.edition();
    }

    Optional<Path> current() {
        return editions.current();
    }

    @Override
    public DraftDesk drafts() {
        return drafts;
    }

    @Override
    public Id id() {
        return Id.random(random);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public void close() {
        table.close();
        ledger.close();
    }
}
