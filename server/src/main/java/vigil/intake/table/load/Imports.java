package vigil.intake.table.load;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.intake.table.Hints;
import vigil.intake.table.Table;
import vigil.intake.table.TableFile;
import vigil.intake.table.TableLimits;
import vigil.ledger.Hash;
import vigil.ledger.Ledger;
import vigil.tables.Places;
import vigil.vault.Exhibits;

/// Imports of tables. Each is whole or absent: what can be wrong is found by a dry run before anything is recorded.
/// Then
/// the plan is put on disk, and from that moment the import is carried to its end, by this process or, after a crash,
/// by [#resume], to be called before the register is read. While one is under way, readers leave out what
/// [#unfinished] names (docs/decisions/0010-imports.md). One import at a time.
public final class Imports implements AutoCloseable {
    private final Ledger ledger;
    private final Exhibits exhibits;
    private final TableLimits limits;
    private final ImportJournal journal;
    private final SecureRandom random = new SecureRandom();

    /// Plans that are begun and not done, as the journal has them.
    private volatile List<Plan> begun;

    private volatile List<Problem> stuck = List.of();

    public Imports(Places places, Ledger ledger, Exhibits exhibits, TableLimits limits) {
        this.ledger = ledger;
        this.exhibits = exhibits;
        this.limits = limits;
        journal = new ImportJournal(places);
        begun = journal.begun();
    }

    /// Carries the plans of all imports to another place; how many that were.
    public static int move(Places from, Places to) {
        return ImportJournal.move(from, to);
    }

    /// The table in a file, as it is found to be.
    public Table open(String name, byte[] file, Hints hints) {
        return TableFile.read(name, file, hints, limits);
    }

    /// What recording this would do.
    public DryRun tryOut(Order order, Progress progress) {
        return Trial.of(
                table(order), order.mapping(), new ImportIds(new byte[ImportIds.SECRET]), today(order), progress);
    }

    /// Records a list that is not there yet. Refuses, with nothing recorded, on any problem of the dry run and on any
    /// anomaly that the order does not acknowledge.
    public synchronized Done record(Order order, Progress progress) {
        byte[] secret = ImportIds.newSecret();
        Table table = table(order);
        DryRun dryRun = Trial.of(table, order.mapping(), new ImportIds(secret), today(order), progress)
                .orRefuse();
        acknowledged(dryRun.anomalies(), order);
        Id id = Id.random(random);
        Plan plan = plan(id, id, null, secret, order, dryRun.plan(), dryRun.claims() + 1);
        return carryOut(plan, table, null, order, progress);
    }

    /// The differences between a recorded import and a newer version of the same list.
    public Comparison compare(Id earlier, Order order, Progress progress) {
        Plan before = finished(earlier);
        return compare(before, versions(before, order, progress), order, progress);
    }

    /// Records what is new and changed in a newer version: a changed row's old claims are withdrawn, and new ones stand
    /// beside them, of the same person. Unchanged rows are left alone.
    public synchronized Done recordNewer(Id earlier, Order order, Progress progress) {
        Plan before = finished(earlier);
        Versions versions = versions(before, order, progress);
        Comparison comparison = compare(before, versions, order, progress);
        comparison.dryRun().orRefuse();
        acknowledged(comparison.anomalies(), order);
        if (comparison.added() + comparison.changed() == 0) {
            throw new Refusal(new Problem("import-nothing-new", "table"));
        }
        Plan draft = plan(Id.random(random), before.list(), before.id(), before.secret(), order, "", 0);
        var counted = new Counting();
        new Entries(draft, progress).newer(versions, listOf(draft), ledger, counted::add);
        Plan plan =
                plan(draft.id(), draft.list(), before.id(), before.secret(), order, counted.hash(), counted.entries());
        return carryOut(plan, table(order), versions, order, progress);
    }

    /// Carries to their ends the imports that a crash cut short; to be called at each start, before anything else.
    /// One that cannot be carried on stays unseen; [#stuck] says why.
    public synchronized List<Done> resume(Progress progress) {
        var done = new ArrayList<Done>();
        stuck = List.of();
        for (Plan plan : begun) {
            try {
                resume(plan, progress);
                done.add(Done.of(plan));
            } catch (Refusal refusal) {
                stuck = Stream.concat(stuck.stream(), refusal.problems().stream())
                        .toList();
            }
        }
        return done;
    }

    private void resume(Plan plan, Progress progress) {
        byte[] file = bytes(plan);
        Table table = TableFile.read(plan.name(), file, plan.mapping().table(), limits);
        @Nullable
        Versions versions =
                plan.earlier() == null ? null : versions(finished(plan.earlier()), order(plan, file), progress);
        same(plan, table, versions);
        run(plan, table, versions, progress);
    }

    public List<Problem> stuck() {
        return stuck;
    }

    /// What is begun and how much is done, on every machine that shares the journal. Who reads the ledger asks before
    /// and
    /// after: an import that began or ended in between was seen in part.
    public Object standing() {
        if (journal.isShared()) {
            begun = journal.begun();
        }
        return List.of(begun.stream().map(Plan::id).toList(), journal.done());
    }

    /// Whether any import is under way or waits to be resumed.
    public boolean underWay() {
        return !begun.isEmpty();
    }

    /// Whether the entry belongs to an import that is not whole yet: nobody is to see or use it.
    public boolean unfinished(Entry entry) {
        return begun.stream().anyMatch(plan -> plan.made(entry));
    }

    public List<Done> finished() {
        return journal.finished().stream().map(Done::of).toList();
    }

    private Done carryOut(Plan plan, Table table, @Nullable Versions versions, Order order, Progress progress) {
        exhibits.keep(order.file());
        if (!progress.goOn(Progress.Step.RECORDING, 0)) {
            throw new Refusal(new Problem("import-cancelled", "import"));
        }
        journal.begin(plan);
        begun = journal.begun();
        run(plan, table, versions, progress);
        return Done.of(plan);
    }

    /// From here on nothing stops it but a fault; after that it goes on at the next start.
    private void run(Plan plan, Table table, @Nullable Versions versions, Progress progress) {
        Progress heard = (step, rows) -> {
            progress.goOn(step, rows);
            return true;
        };
        try (var recording = new Recording(ledger, plan.entries())) {
            var entries = new Entries(plan, heard);
            if (versions == null) {
                entries.first(table, recording::add);
            } else {
                entries.newer(versions, listOf(plan), ledger, recording::add);
            }
            recording.finish();
        } catch (Refusal refusal) {
            if (plan.entries() <= Recording.ONE_BATCH) {
                journal.drop(plan);
                begun = journal.begun();
            }
            throw refusal;
        }
        journal.done(plan);
        begun = journal.begun();
    }

    /// A newer Vigil may read the same file otherwise; half of one reading and half of another would be neither.
    private void same(Plan plan, Table table, @Nullable Versions versions) {
        var counted = new Counting();
        if (versions == null) {
            DryRun now = Trial.of(table, plan.mapping(), plan.ids(), LocalDate.MAX, Progress.NONE);
            if (now.plan().equals(plan.hash())) {
                return;
            }
        } else {
            new Entries(plan, Progress.NONE).newer(versions, listOf(plan), ledger, counted::add);
            if (counted.hash().equals(plan.hash())) {
                return;
            }
        }
        throw new Refusal(new Problem("import-plan-changed", plan.name()));
    }

    private Comparison compare(Plan before, Versions versions, Order order, Progress progress) {
        DryRun dryRun = Trial.of(table(order), order.mapping(), before.ids(), today(order), progress);
        return versions.comparison(dryRun, today(order));
    }

    private Versions versions(Plan before, Order order, Progress progress) {
        if (!before.mapping().keyed() || !order.mapping().keyed()) {
            throw new Refusal(new Problem("import-key", "mapping"));
        }
        Table older =
                TableFile.read(before.name(), bytes(before), before.mapping().table(), limits);
        return new Versions(older, before.mapping(), table(order), order.mapping(), before.ids(), progress).compared();
    }

    private List<Plan> listOf(Plan plan) {
        return Stream.concat(journal.finished().stream(), begun.stream())
                .filter(other -> other.list().equals(plan.list()))
                .toList();
    }

    private Plan finished(Id id) {
        return journal.finished().stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem("import-unknown", "import", id.text())));
    }

    private byte[] bytes(Plan plan) {
        return exhibits.bytes(Hash.ofHex(plan.exhibit()))
                .orElseThrow(() -> new Refusal(new Problem("import-file-gone", plan.name())));
    }

    private Table table(Order order) {
        return TableFile.read(order.name(), order.file(), order.mapping().table(), limits);
    }

    private static LocalDate today(Order order) {
        return order.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void acknowledged(List<Problem> anomalies, Order order) {
        List<Problem> open = anomalies.stream()
                .filter(anomaly -> !order.acknowledged().contains(anomaly.code()))
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(open);
        }
    }

    private static Order order(Plan plan, byte[] file) {
        return new Order(plan.name(), file, plan.mapping(), plan.source(), plan.by(), plan.at(), Set.of());
    }

    private static Plan plan(
            Id id, Id list, @Nullable Id earlier, byte[] secret, Order order, String hash, long entries) {
        String exhibit = Hash.of(order.file()).hex();
        Source s = order.source();
        var source = new Source(
                s.id(),
                s.title(),
                s.kind(),
                s.author(),
                s.published(),
                s.language(),
                s.address(),
                s.archived(),
                exhibit,
                s.shown(),
                s.visibility());
        return new Plan(
                id,
                list,
                earlier,
                secret,
                order.name(),
                exhibit,
                order.mapping(),
                source,
                order.by(),
                order.at(),
                hash,
                entries);
    }

    @Override
    public void close() {
        journal.close();
    }
}
