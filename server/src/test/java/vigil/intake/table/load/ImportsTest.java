package vigil.intake.table.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.When;

/// A list goes in whole or not at all, each claim with its cell; a newer version answers what changed and overwrites
/// nothing.
class ImportsTest {
    private static final String MAPPING = """
            {"mapping": 1, "language": "en", "missing": ["NA"], "dates": {"order": "day-month-year"},
             "people": [{"key": ["id"], "facts": [
               {"kind": "Named", "name": "name"},
               {"kind": "Arrested", "when": {"column": "arrested", "pattern": "^(.*?)(?: {3}|$)"}, "place": {"column": "arrested", "pattern": " {3}(.*)$"}},
               {"kind": "Held", "facility": {"column": "prisons", "split": "|"}},
               {"kind": "Died", "when": "died", "only": {"dead": ["yes"]}}]}],
             "ignore": {"page": "page of the book"}}""";
    private static final String CSV = """
            id,name,arrested,prisons,dead,died,page,shoe
            1,Arel Vantor,26/12/1976   OLD MILL,Tarn|Hollin Bridge,no,NA,12,44
            2,Sevda Terzai,about 2022,NA,yes,2023,13,
            3,Boris Radmin,NA,Tarn,,,14,44
            """;

    @TempDir
    Path folder;

    private static Set<String> codes(Refusal refusal) {
        return refusal.problems().stream().map(Problem::code).collect(Collectors.toSet());
    }

    @Test
    void eachClaimCitesItsCell() {
        try (var home = new Home(folder)) {
            Done done = home.imports.record(home.order(CSV, MAPPING), Progress.NONE);
            assertEquals(done.entries(), home.ledger.head().size());
            assertEquals(
                    Set.of(
                            new Fact.Named("Arel Vantor", "en", null),
                            new Fact.Named("Sevda Terzai", "en", null),
                            new Fact.Named("Boris Radmin", "en", null),
                            new Fact.Arrested(When.of("1976-12-26"), "OLD MILL", null),
                            new Fact.Arrested(When.of("2022~"), null, null),
                            new Fact.Held("Tarn", null, null),
                            new Fact.Held("Hollin Bridge", null, null),
                            new Fact.Died(When.of("2023"), null, false)),
                    Set.copyOf(home.facts()));
            Claim arrest = home.claims().stream()
                    .filter(claim -> claim.fact() instanceof Fact.Arrested)
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    Set.of("26/12/1976", "OLD MILL"),
                    arrest.passages().stream().map(p -> p.quote()).collect(Collectors.toSet()));
            assertEquals(
                    "row 2, column \"arrested\"", arrest.passages().getFirst().where());
            assertFalse(home.imports.underWay());
            assertEquals(List.of(), home.ledger.verify());
        }
    }

    @Test
    void everyValueIsUsedOrListed() {
        try (var home = new Home(folder)) {
            DryRun run = home.imports.tryOut(home.order(CSV, MAPPING), Progress.NONE);
            var columns = run.columns().stream().collect(Collectors.toMap(ColumnAccount::column, c -> c));
            assertEquals(Map.of("44", 2L), columns.get("shoe").values());
            assertEquals(Map.of("no", 1L), columns.get("dead").values());
            assertEquals(3, columns.get("page").ignored());
            assertEquals(1, columns.get("arrested").missing());
            run.columns().forEach(column -> assertEquals(3, column.rows()));
            assertEquals(0, home.ledger.head().size());
        }
    }

    @Test
    void anyProblemStopsTheWholeListAndAllAreNamed() {
        String csv = CSV + "3,Twice,never,,,,,\n5,,31/02/2022,,,,,\nx\n";
        try (var home = new Home(folder)) {
            var refusal =
                    assertThrows(Refusal.class, () -> home.imports.record(home.order(csv, MAPPING), Progress.NONE));
            assertEquals(Set.of("date-written", "date-calendar", "key-twice", "row-cells"), codes(refusal));
            assertTrue(refusal.problems().stream()
                    .anyMatch(problem -> problem.where().equals("row 5, column \"arrested\"")));
            assertEquals(0, home.ledger.head().size());
            assertFalse(home.imports.underWay());
        }
    }

    @Test
    void aColumnTheTableDoesNotHaveIsNamed() {
        try (var home = new Home(folder)) {
            var refusal = assertThrows(
                    Refusal.class, () -> home.imports.tryOut(home.order("a,b\n1,2\n", MAPPING), Progress.NONE));
            assertEquals(Set.of("column-missing"), codes(refusal));
            assertEquals(7, refusal.problems().size());
        }
    }

    @Test
    void anImportThatIsStoppedInTimeLeavesNothing() {
        try (var home = new Home(folder)) {
            var refusal = assertThrows(
                    Refusal.class,
                    () -> home.imports.record(
                            home.order(CSV, MAPPING), (step, rows) -> step != Progress.Step.RECORDING));
            assertEquals(Set.of("import-cancelled"), codes(refusal));
            assertEquals(0, home.ledger.head().size());
            assertFalse(home.imports.underWay());
        }
    }

    @Test
    void anAnomalyHasToBeAcknowledged() {
        String csv = CSV.replace("2023", "NA").replace("about 2022", "2090");
        try (var home = new Home(folder)) {
            var refusal =
                    assertThrows(Refusal.class, () -> home.imports.record(home.order(csv, MAPPING), Progress.NONE));
            assertEquals(Set.of("date-future", "death-undated"), codes(refusal));
            home.imports.record(home.order(csv, MAPPING, "date-future", "death-undated"), Progress.NONE);
            assertEquals(10, home.ledger.head().size());
        }
    }

    @Test
    void aNewerVersionAnswersWhatChangedAndOverwritesNothing() {
        String newer = """
                id,name,arrested,prisons,dead,died,page,shoe
                4,Lunet Quillane,2021,NA,no,NA,12,44
                1,Arel Vantor,27/12/1976   OLD MILL,Tarn|Hollin Bridge,no,NA,12,44
                2,Sevda Terzai,about 2022,NA,yes,2023,13,
                """;
        try (var home = new Home(folder)) {
            Done first = home.imports.record(home.order(CSV, MAPPING), Progress.NONE);
            long before = home.ledger.head().size();
            Order order = home.order(newer, MAPPING, "rows-vanished");
            Comparison found = home.imports.compare(first.id(), order, Progress.NONE);
            assertEquals(
                    List.of(1L, 1L, 1L, 1L),
                    List.of(found.added(), found.changed(), found.vanished(), found.unchanged()));
            assertEquals(List.of("3 (row 4)"), found.gone());
            assertEquals("rows-vanished", found.anomalies().getFirst().code());
            assertEquals(
                    List.of(new Fact.Arrested(When.of("1976-12-26"), "OLD MILL", null)),
                    found.changes().getFirst().before());
            assertEquals(before, home.ledger.head().size());

            Done second = home.imports.recordNewer(first.id(), order, Progress.NONE);
            // the citation, one withdrawal with its answer, two claims of the new row
            assertEquals(before + 5, home.ledger.head().size());
            var withdrawn = home.entries().stream()
                    .filter(Curation.Withdraw.class::isInstance)
                    .map(Curation.Withdraw.class::cast)
                    .toList();
            assertEquals(1, withdrawn.size());
            Claim old = home.claims().stream()
                    .filter(claim -> claim.id().equals(withdrawn.getFirst().claim()))
                    .findFirst()
                    .orElseThrow();
            Claim answer = home.claims().stream()
                    .filter(claim -> claim.fact().equals(new Fact.Arrested(When.of("1976-12-27"), "OLD MILL", null)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(old.subject(), answer.subject());

            // and back again: what was taken back and is said anew is a claim of its own; what still stands is not
            // repeated
            Order third = home.order(CSV, MAPPING, "rows-vanished");
            assertEquals(
                    3,
                    home.imports.recordNewer(second.id(), third, Progress.NONE).entries());
            assertEquals(
                    2,
                    home.claims().stream()
                            .filter(claim -> claim.fact().equals(old.fact()))
                            .count());
            assertEquals(List.of(), home.ledger.verify());
        }
    }

    @Test
    void whatAnEditorTookBackStaysBack() {
        try (var home = new Home(folder)) {
            Done first = home.imports.record(home.order(CSV, MAPPING), Progress.NONE);
            Claim arrest = home.claims().stream()
                    .filter(claim -> claim.fact() instanceof Fact.Arrested)
                    .findFirst()
                    .orElseThrow();
            Entry withdraw = new Curation.Withdraw(
                    vigil.claim.Id.random(new java.util.SplittableRandom(3)),
                    arrest.at(),
                    "editor",
                    arrest.id(),
                    "A slip of the list");
            home.ledger.append(withdraw);
            String newer = CSV.replace("26/12/1976   OLD MILL", "2 May 1977");
            home.imports.recordNewer(first.id(), home.order(newer, MAPPING), Progress.NONE);
            assertEquals(
                    1,
                    home.entries().stream()
                            .filter(Curation.Withdraw.class::isInstance)
                            .count());
        }
    }

    @Test
    void aVersionWithoutNewsIsNotRecorded() {
        try (var home = new Home(folder)) {
            Done first = home.imports.record(home.order(CSV, MAPPING), Progress.NONE);
            var refusal = assertThrows(
                    Refusal.class, () -> home.imports.recordNewer(first.id(), home.order(CSV, MAPPING), Progress.NONE));
            assertEquals(Set.of("import-nothing-new"), codes(refusal));
        }
    }
}
