package vigil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.audience.Released;
import vigil.casefile.Register;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.edition.EditionFolder.Written;
import vigil.intake.document.Document;
import vigil.intake.draft.Draft;
import vigil.intake.draft.Drafts;
import vigil.intake.reading.Reader;
import vigil.intake.reading.Reading;
import vigil.ledger.Line;
import vigil.ledger.Receipt;
import vigil.store.SqliteLedger;
import vigil.vault.Exhibits;
import vigil.vault.Vault;

/// The whole program around one home folder. Tests, commands and the server get the same object.
public final class Vigil implements AutoCloseable {
    private final Path home;
    private final Clock clock;
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final SqliteLedger ledger;
    private final LedgerLines lines;
    private final Publication publication;

    private Vigil(Path home, Clock clock, Settings settings) {
        this.home = home;
        this.clock = clock;
        this.settings = settings;
        this.vault = Vault.open(home, null);
        this.ledger = ledger(home, vault);
        this.lines = new LedgerLines(ledger);
        this.publication = new Publication(home, settings.name(), List.of());
    }

    private static SqliteLedger ledger(Path home, Vault vault) {
        try {
            return SqliteLedger.open(home, vault.bodyKeys());
        } catch (RuntimeException e) {
            vault.close();
            throw e;
        }
    }

    /// Opens the register in `home`, or begins one there.
    public static Vigil open(Path home, Clock clock, Settings settings) {
        return new Vigil(home, clock, settings);
    }

    public Id newId() {
        return Id.random(random);
    }

    public Clock clock() {
        return clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    public SqliteLedger ledger() {
        return ledger;
    }

    public Exhibits exhibits() {
        return vault.exhibits();
    }

    /// Every line of the ledger that has its body, up to now.
    public List<Line> lines() {
        return lines.now();
    }

    /// Everything the record says, as the team sees it, as of today.
    public Register register() {
        return Register.of(lines().stream().map(Line::entry).toList(), today());
    }

    /// Records a batch, whole or not at all; refuses with all problems of all its entries.
    public void record(List<? extends Entry> batch) {
        var problems = new ArrayList<Problem>();
        for (Receipt receipt : ledger.append(List.copyOf(batch))) {
            if (receipt instanceof Receipt.Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /// Reads a document: what it says, as proposals. Nothing is recorded.
    public Draft read(Document.Text document, @Nullable When published) {
        Reading reading = Reader.standard().read(document.text(), published == null ? null : published.earliest());
        return Drafts.of(document, reading, published, this::newId);
    }

    /// What publishing would make public of the people that `chosen` takes.
    public Publication.Plan plan(Predicate<Subject> chosen, String by) {
        return publication.plan(lines(), chosen, newId(), clock.instant(), by);
    }

    /// Does what the plan says: records the act, then writes the edition. If the disk refuses the edition,
    /// the act stands and the last edition stays up; the next call writes it.
    public Written publish(Publication.Plan plan) {
        record(plan.act());
        return bringUpToDate();
    }

    /// Writes the newest edition into the home, if it is not there.
    public Written bringUpToDate() {
        return publication.write(Released.of(lines()));
    }

    /// Writes the newest edition into a folder of its own.
    public Written export(Path out) {
        return publication.export(Released.of(lines()), out);
    }

    @Override
    public void close() {
        try (vault) {
            ledger.close();
        }
    }
}
