package vigil.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WhenTest {
    /// Every row of the EDTF vectors: levels 0, 1 and one-of sets give the stated bounds; other level 2
    /// expressions and what is no date at all are refused.
    @TestFactory
    List<DynamicTest> vectors() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var in = WhenTest.class.getResourceAsStream("/vectors/edtf.csv")) {
            String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : csv.lines().skip(1).toList()) {
                List<String> row = cells(line);
                tests.add(DynamicTest.dynamicTest("'" + row.get(0) + "'", () -> check(row)));
            }
        }
        assertEquals(42, tests.size(), "rows of the vector file");
        return tests;
    }

    private static void check(List<String> row) {
        String edtf = row.get(0);
        // an interval of level 1 dates is taken too, though the specification puts it at level 2
        boolean taken = row.get(5).equals("one-of-set") || row.get(5).equals("interval");
        if (row.get(2).equals("0")) {
            assertThrows(Refusal.class, () -> When.of(edtf));
        } else if (row.get(1).equals("2") && !taken) {
            var refusal = assertThrows(Refusal.class, () -> When.of(edtf));
            assertTrue(refusal.problems().getFirst().code().startsWith("when"), refusal.getMessage());
        } else {
            When when = When.of(edtf);
            assertEquals(row.get(3), text(when.earliest()), "earliest");
            assertEquals(row.get(4), text(when.latest()), "latest");
            assertEquals(
                    row.get(5), when.precision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertEquals(row.get(6).equals("1"), when.approximate(), "approximate");
            assertEquals(row.get(7).equals("1"), when.uncertain(), "uncertain");
            assertEquals(edtf, when.edtf());
        }
    }

    private static String text(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Test
    void anOpenEndIsNotAnUnknownEnd() {
        assertEquals(When.End.OPEN, When.of("2022-03/..").end());
        assertEquals(When.End.UNKNOWN, When.of("2022-03/").end());
        assertEquals(When.End.KNOWN, When.of("2022-03").end());
    }

    @Test
    void aMonthDoesNotContradictADayInIt() {
        assertTrue(When.of("2022-03").overlaps(When.of("2022-03-12")));
        assertTrue(When.of("2022-03/..").overlaps(When.of("2030")));
        assertFalse(When.of("2022-03-12").overlaps(When.of("2022-03-13")));
    }

    @Test
    void sortsByEarliestThenLatest() {
        var sorted = List.of("2022-03-02", "2022-03", "../2022-03", "2022").stream()
                .map(When::of)
                .sorted()
                .map(When::edtf)
                .toList();
        assertEquals("../2022-03", sorted.get(0));
        assertEquals("2022", sorted.get(1));
        assertEquals("2022-03-02", sorted.get(3));
    }

    @Test
    void refusesAnIntervalThatEndsBeforeItBegins() {
        var refusal = assertThrows(Refusal.class, () -> When.of("2022-03/2021-05"));
        assertEquals("when-order", refusal.problems().getFirst().code());
    }
}
