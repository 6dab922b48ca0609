package vigil.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Breach;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Provision;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.ledger.Ledger;
import vigil.store.InventedClaims;
import vigil.store.SqliteLedger;

/// What leaves the desk as a file: all of what one may see and nothing else, the same when it is read back, no cell a
/// formula, and no person under a topic that banks screen by.
class ExportTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Predicate<Entry> OPEN =
            entry -> !(entry instanceof Claim claim) || claim.visibility() == Visibility.OPEN;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(5);
    private final Subject person = Subject.person(Id.random(random));
    private final Id source = Id.random(random);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(folder);
        var described = new Source(
                source,
                "=HYPERLINK(\"x\")",
                "register",
                null,
                null,
                "en",
                "https://sarvenia.example/1",
                null,
                null,
                true,
                Visibility.OPEN);
        append(new Cite(Id.random(random), AT, "desk", described));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void append(Entry... entries) {
        ledger.append(List.of(entries))
                .forEach(receipt -> assertTrue(receipt instanceof vigil.ledger.Receipt.Recorded, receipt.toString()));
    }

    private Claim claim(Fact fact) {
        return claim(fact, Visibility.OPEN);
    }

    private Claim claim(Fact fact, Visibility visibility) {
        return new Claim(
                Id.random(random),
                AT,
                "desk",
                person,
                fact,
                source,
                List.of(new Passage("-2+3", 0, 4, "row 12, column \"=a\"")),
                When.of("2026"),
                visibility);
    }

    private void everyKind() {
        append(
                claim(new Fact.Named("=1+1", "en", "nick")),
                claim(new Fact.Named("'quoted", "en", null)),
                claim(new Fact.Born(When.of("1980~"), "@Tarn")),
                claim(new Fact.Aged(44, null)),
                claim(new Fact.Occupied("Journalist", null)),
                claim(new Fact.Affiliated("Party of the Canary", null, null)),
                claim(new Fact.Arrested(When.of("2022-03-04"), "-Old Mill", "+Guard")),
                claim(new Fact.Held("Tarn prison", When.of("2022-03/.."), null)),
                claim(new Fact.Charged(new Provision("xx/cc/207.3/2"), When.of("2022"), "a \"word\",\nand more")),
                claim(new Fact.Died(null, null, true)),
                claim(new Fact.Health("secret illness", null), Visibility.TEAM));
        append(new InventedClaims(4).next(200).toArray(Entry[]::new));
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        ledger.read(0, line -> entries.add(line.entry()));
        return entries;
    }

    private static List<Entry> open(List<Entry> entries) {
        return entries.stream().filter(OPEN).toList();
    }

    @Test
    void jsonLinesComeBackAsTheSameEntries() throws IOException {
        everyKind();
        var out = new ByteArrayOutputStream();
        assertEquals(212, JsonLines.write(entries(), out));
        assertEquals(entries(), JsonLines.read(new ByteArrayInputStream(out.toByteArray())));
        var refusal = assertThrows(
                Refusal.class,
                () -> JsonLines.read(new ByteArrayInputStream("{}\n[\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(2, refusal.problems().size());
    }

    @Test
    void csvComesBackAsTheSameClaimsAndNoCellIsAFormula() throws IOException {
        everyKind();
        var out = new ByteArrayOutputStream();
        CsvClaims.write(entries(), out);
        List<Entry> claims = entries().stream().filter(Claim.class::isInstance).toList();
        assertEquals(claims, CsvClaims.read(new ByteArrayInputStream(out.toByteArray())));
        String csv = out.toString(StandardCharsets.UTF_8);
        assertTrue(csv.contains(",'=1+1,") && csv.contains(",'@Tarn,") && csv.contains(",''quoted,"));
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            rows.forEach(row -> row.getFields().forEach(cell -> assertFalse(cell.matches("(?s)[=+@\t\r-].*"), cell)));
        }
    }

    @Test
    void aWorkbookHoldsTextOnlyAndEveryProgramCanOpenIt() throws IOException {
        everyKind();
        var out = new ByteArrayOutputStream();
        long claims = XlsxClaims.write(entries(), out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertEquals(claims, sheet.getLastRowNum());
            var texts = new ArrayList<String>();
            sheet.forEach(row -> row.forEach(cell -> {
                assertEquals(CellType.STRING, cell.getCellType());
                assertTrue(cell.getCellStyle().getQuotePrefixed());
                texts.add(cell.getStringCellValue());
            }));
            assertTrue(texts.containsAll(List.of("=1+1", "'quoted", "a \"word\",\nand more")));
        }
    }

    @Test
    void nobodyGetsMoreThanTheyMaySee() throws IOException {
        everyKind();
        for (int i = 0; i < 4; i++) {
            var out = new ByteArrayOutputStream();
            switch (i) {
                case 0 -> JsonLines.write(open(entries()), out);
                case 1 -> CsvClaims.write(open(entries()), out);
                case 2 -> FollowTheMoney.write(open(entries()), TODAY, out);
                default -> {
                    XlsxClaims.write(open(entries()), out);
                    try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                        book.getSheetAt(0)
                                .forEach(row -> row.forEach(cell ->
                                        assertFalse(cell.getStringCellValue().contains("secret illness"))));
                    }
                }
            }
            assertFalse(out.toString(StandardCharsets.UTF_8).contains("secret illness"));
        }
    }

    @Test
    void followTheMoneyGetsPeopleAndEventsButNeitherPoliticsNorAccusationsAsTopics() throws IOException {
        everyKind();
        List<FtmEntity> entities = FollowTheMoney.entities(entries(), TODAY);
        FtmEntity known = entities.stream()
                .filter(entity -> entity.id().equals(FollowTheMoney.id(person)))
                .findFirst()
                .orElseThrow();
        assertEquals("Person", known.schema());
        assertEquals(Set.of("=1+1"), known.properties().get("weakAlias"));
        assertEquals(Set.of("1980"), known.properties().get("birthDate"));
        assertEquals(Set.of("birthDate edtf:1980~"), known.properties().get("notes"));
        assertEquals(Set.of("role.journo"), known.properties().get("topics"));
        assertEquals(Set.of("https://sarvenia.example/1"), known.properties().get("sourceUrl"));
        FtmEntity custody = entities.stream()
                .filter(entity -> entity.properties().containsKey("keywords"))
                .filter(entity ->
                        entity.properties().getOrDefault("involved", Set.of()).contains(known.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("2022-03"), custody.properties().get("startDate"));
        assertFalse(custody.properties().containsKey("endDate"));
        assertTrue(entities.stream().anyMatch(entity -> entity.schema().equals("CourtCaseParty")));
        String all = entities.stream().map(FtmEntity::line).collect(Collectors.joining());
        assertFalse(all.contains("Canary") || all.contains("illness"));
        assertEquals(
                entities.size(), entities.stream().map(FtmEntity::id).distinct().count());
    }

    @Test
    void theExporterFailsOnAForbiddenTopicOrProperty() {
        for (String topic :
                List.of("crime.terror", "wanted", "sanction", "role.pep", "role.rca", "poi", "reg.warn", "new")) {
            assertThrows(Breach.class, () -> new FtmEntity("a", "Person", Map.of("topics", Set.of(topic))));
        }
        for (String property : List.of(
                "religion", "political", "ethnicity", "passportNumber", "idNumber", "phone", "email", "address")) {
            assertThrows(Breach.class, () -> new FtmEntity("a", "Person", Map.of(property, Set.of("x"))));
        }
        assertThrows(Breach.class, () -> new FtmEntity("a", "Sanction", Map.of("entity", Set.of("x"))));
        assertEquals(
                "role.lawyer",
                new FtmEntity("a", "Person", Map.of("topics", Set.of("role.lawyer")))
                        .properties()
                        .get("topics")
                        .iterator()
                        .next());
    }
}
