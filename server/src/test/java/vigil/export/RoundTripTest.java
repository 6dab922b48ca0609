package vigil.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.table.Hints;
import vigil.intake.table.Row;
import vigil.intake.table.RowReader;
import vigil.intake.table.Table;
import vigil.intake.table.TableFile;
import vigil.intake.table.TableLimits;
import vigil.intake.table.load.Imports;
import vigil.intake.table.load.Order;
import vigil.intake.table.load.Progress;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.Suggestion;
import vigil.store.InventedClaims;
import vigil.store.SqliteLedger;
import vigil.tables.Places;
import vigil.vault.Vault;

/// What goes out as a file and is taken in again by the readers that others' files go through.
class RoundTripTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Entry> entries = entries();

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>(new InventedClaims(4).next(200));
        Claim first = (Claim)
                entries.stream().filter(Claim.class::isInstance).findFirst().orElseThrow();
        Subject person = Subject.person(Id.random(random));
        for (Fact fact : List.of(
                new Fact.Named("=1+1", "en", "nick"),
                new Fact.Named("'quoted", "en", null),
                new Fact.Born(When.of("1980~"), "@Tarn"),
                new Fact.Aged(44, null),
                new Fact.Arrested(When.of("2022-03-04"), "-Old Mill", "a \"word\",\nand more"),
                new Fact.Died(null, null, true))) {
            entries.add(new Claim(
                    Id.random(random),
                    AT,
                    "desk",
                    person,
                    fact,
                    first.source(),
                    List.of(new Passage("-2+3", 0, 4, "row 12, column \"=a\"")),
                    When.of("2026"),
                    Visibility.OPEN));
        }
        return entries;
    }

    @Test
    void aWorkbookComesBackAsTheSameClaims() throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxClaims.write(entries, out);
        Table table = TableFile.read("claims.xlsx", out.toByteArray(), Hints.NONE, TableLimits.USUAL);
        var read = new ArrayList<Claim>();
        table.rows(new RowReader() {
            @Override
            public void row(Row row) {
                var cells = new HashMap<String, String>();
                for (int i = 0; i < row.cells().size(); i++) {
                    cells.put(table.columns().get(i), row.cells().get(i));
                }
                read.add(ClaimColumns.claim(cells, "row " + row.number()));
            }

            @Override
            public void problem(Problem problem) {
                throw new Refusal(problem);
            }
        });
        assertEquals(entries.stream().filter(Claim.class::isInstance).toList(), read);
    }

    @Test
    void followTheMoneyOfOursGoesInAgainByTheMappingThatIsSuggested() throws IOException {
        var out = new ByteArrayOutputStream();
        FollowTheMoney.write(entries, LocalDate.of(2026, 11, 23), out);
        byte[] file = out.toByteArray();
        var again = new ArrayList<Entry>();
        try (var ledger = SqliteLedger.open(folder);
                var vault = Vault.open(folder, null);
                var imports = new Imports(Places.in(folder), ledger, vault.exhibits(), TableLimits.USUAL)) {
            Mapping mapping = Suggestion.of(imports.open("ours.ftm.json", file, Hints.NONE));
            var source = new Source(
                    Id.random(random), "Ours", "register", null, null, "en", null, null, null, false, Visibility.OPEN);
            imports.record(
                    new Order(
                            "ours.ftm.json", file, mapping, source, "desk", AT, Set.of("death-undated", "date-future")),
                    Progress.NONE);
            ledger.read(0, line -> again.add(line.entry()));
        }
        assertEquals(names(entries), names(again));
    }

    private static Set<String> names(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry instanceof Claim claim ? claim.fact() : null)
                .filter(Fact.Named.class::isInstance)
                .map(fact -> ((Fact.Named) fact).name())
                .collect(Collectors.toSet());
    }
}
