package vigil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.audience.Clearance;
import vigil.audience.Cleared;
import vigil.audience.Released;
import vigil.casefile.Register;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.edition.Edition;
import vigil.edition.EditionFolder.Written;
import vigil.intake.DraftDesk;
import vigil.intake.DraftTable;
import vigil.intake.Unfinished;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.draft.Draft;
import vigil.intake.draft.Drafts;
import vigil.intake.table.TableLimits;
import vigil.intake.table.load.Imports;
import vigil.intake.table.load.Progress;
import vigil.ledger.Ledger;
import vigil.ledger.Line;
import vigil.ledger.Receipt;
import vigil.store.SigningTurn;
import vigil.tables.Places;
import vigil.team.Team;
import vigil.vault.Exhibits;
import vigil.vault.Passphrase;
import vigil.vault.Vault;
import vigil.web.Daily;
import vigil.web.Desk;

/// The whole program around one home folder, built here and nowhere else. Tests, commands and the server
/// get the same object.
public final class Vigil implements Desk, AutoCloseable {
    private final Clock clock;
    private final ForwardClock forward;
    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final Ledger ledger;
    private final Imports imports;
    private final LedgerLines lines;
    private final DraftDesk drafts;
    private final Unfinished unfinished;
    private final boolean secondPerson;
    private final DailyPublication daily;
    private final Team team;
    private final Publication publication;
    private final Outgoing outgoing;
    private final Readers readers;
    private final Opened opened;

    private Vigil(Path home, Clock clock, Settings settings, @Nullable Passphrase passphrase, Opened opened) {
        this.clock = clock;
        this.forward = new ForwardClock(clock);
        this.opened = opened;
        Places places = StoreOpening.places(home, settings);
        this.vault = opened.keep(Vault.open(home, places, passphrase));
        this.ledger = opened.keep(StoreOpening.ledger(home, settings, vault));
        this.imports = opened.keep(new Imports(places, ledger, vault.exhibits(), TableLimits.USUAL));
        this.lines = new LedgerLines(ledger, imports);
        this.drafts = new DraftDesk(opened.keep(DraftTable.open(places)), this::id);
        this.unfinished = opened.keep(Unfinished.open(places));
        this.daily = new DailyPublication(settings, this, unfinished);
        this.secondPerson = settings.yes(Setting.PUBLISH_SECOND_PERSON);
        this.team = opened.keep(Team.open(places, forward, this::id));
        this.publication =
                new Publication(home, settings.name(), Publishers.of(settings), StoreOpening.signing(home, settings));
        this.outgoing = new Outgoing(home, settings, publication, this::export);
        this.readers = Readers.of(settings);
    }

    /// Opens the register in `home`, or begins one there, with no passphrase.
    public static Vigil open(Path home, Clock clock, Settings settings) {
        return open(home, clock, settings, null);
    }

    /// Opens the register in `home` with its passphrase, or begins one there under it.
    public static Vigil open(Path home, Clock clock, Settings settings, @Nullable Passphrase passphrase) {
        var opened = new Opened();
        try {
            var vigil = new Vigil(home, clock, settings, passphrase, opened);
            vigil.imports.resume(Progress.NONE);
            return vigil;
        } catch (RuntimeException e) {
            opened.closeAfter(e);
            throw e;
        }
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
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The clock for what ends by time.
    Clock forward() {
        return forward;
    }

    public Ledger ledger() {
        return ledger;
    }

    /// After an erasure: puts the keys of bodies under a new key, so that no old row of theirs can be read.
    void rotateKeys() {
        vault.bodyKeys().rotate();
    }

    public Exhibits exhibits() {
        return vault.exhibits();
    }

    @Override
    public DraftDesk drafts() {
        return drafts;
    }

    @Override
    public Team team() {
        return team;
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public long size() {
        return lines.size();
    }

    @Override
    public List<Line> lines() {
        return lines.now();
    }

    @Override
    public List<Receipt> append(List<Entry> batch) {
        return ledger.append(batch);
    }

    /// Everything the record says, as the team sees it, as of today.
    public Register register() {
        return Register.of(lines().stream().map(Line::entry).toList(), today());
    }

    @Override
    public Draft read(String name, byte[] bytes, @Nullable When published) {
        Document.Text document = Document.of(name, bytes, Limits.USUAL).orRefuse();
        vault.exhibits().keep(bytes);
        var reading = readers.read(document.text(), published == null ? null : published.earliest());
        return Drafts.of(document, reading, published, this::id);
    }

    @Override
    public String model() {
        return readers.model();
    }

    /// What may become public now, and what may no longer be.
    public Clearance clearance() {
        return Clearance.of(lines(), today());
    }

    @Override
    public synchronized int publish(Cleared plan, String by) {
        List<Id> gone = clearance().gone();
        return gone.isEmpty() ? publish(plan, id(), now(), by) : exchange(gone, Clearance.EXPIRED, by, plan);
    }

    /// The edition is made first, so that a breach is found before anything is recorded. If the disk then
    /// refuses the edition, the act stands, the last edition stays up, and the next writing makes good.
    private int publish(Cleared plan, Id id, Instant at, String by) {
        try (SigningTurn turn = publication.turn()) {
            return publish(plan, id, at, by, turn);
        }
    }

    private int publish(Cleared plan, Id id, Instant at, String by, SigningTurn turn) {
        List<Line> before = lines();
        var act = publication.act(before, plan.lines(), id, at, by);
        Edition expected;
        try {
            expected = publication.expect(before, act);
            record(List.of(act));
        } catch (RuntimeException notRecorded) {
            publication.forget();
            throw notRecorded;
        }
        Edition edition = publication.settle(before, lines(), act, expected);
        publication.write(edition, turn);
        return edition.number();
    }

    @Override
    public synchronized int takeBack(List<Id> entries, String reason, String by) {
        return exchange(entries, reason, by, Cleared.NOTHING);
    }

    /// Takes `gone` back and makes `plan` public in its place, with the stones for whoever is gone.
    private int exchange(List<Id> gone, String reason, String by, Cleared plan) {
        record(Retraction.of(released(), gone, reason, by, now(), this::id));
        Cleared wanted = plan.and(clearance().plan(nobody -> false));
        if (!wanted.isEmpty()) {
            return publish(wanted, id(), now(), by);
        }
        bringUpToDate();
        return released().edition();
    }

    @Override
    public boolean secondPerson() {
        return secondPerson;
    }

    @Override
    public Unfinished unfinished() {
        return unfinished;
    }

    /// Records a batch, whole or not at all; refuses with all problems of all its entries.
    void record(List<? extends Entry> batch) {
        var problems = append(List.copyOf(batch)).stream()
                .flatMap(receipt -> receipt instanceof Receipt.Refused refused
                        ? refused.problems().stream()
                        : java.util.stream.Stream.<Problem>empty())
                .toList();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /// All that is public now.
    public Released released() {
        return publication.record(lines()).released();
    }

    /// Writes the newest edition into the home, if it is not there yet.
    public Written bringUpToDate() {
        return publication.bringUpToDate(lines());
    }

    /// Writes the newest edition into a folder of its own.
    public Written export(Path out) {
        return publication.export(lines(), out);
    }

    /// The folder of the newest edition; empty before the first.
    public Optional<Path> edition() {
        return publication.current();
    }

    @Override
    public Daily daily() {
        return daily;
    }

    /// Publishes what waits for a time of the day, if that has come.
    public Optional<Integer> publishDue() {
        return daily.round();
    }

    @Override
    public Outgoing outside() {
        return outgoing;
    }

    @Override
    public void close() {
        opened.close();
    }
}
