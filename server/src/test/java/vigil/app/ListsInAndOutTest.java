package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.export.JsonLines;
import vigil.intake.table.load.Order;
import vigil.intake.table.load.Progress;
import vigil.intake.table.mapping.MappingFile;
import vigil.ledger.Line;

/// Lists through the program itself: by command, and while somebody looks.
class ListsInAndOutTest {
    private static final String MAPPING = """
            {"mapping": 1, "language": "en", "people": [{"key": ["id"], "facts": [
              {"kind": "Named", "name": "name"}, {"kind": "Died", "when": "died"}]}]}""";

    @TempDir
    Path folder;

    private String said = "";

    private int vigil(String... words) {
        var out = new StringWriter();
        var all = new java.util.ArrayList<>(java.util.List.of(words));
        all.add("--home=" + folder.resolve("home"));
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        said = out.toString();
        return code;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int imports(String csv, String... more) throws IOException {
        var words = new java.util.ArrayList<>(
                java.util.List.of("import", write("list.csv", csv), "--mapping", write("mapping.json", MAPPING)));
        words.addAll(java.util.List.of(more));
        return vigil(words.toArray(String[]::new));
    }

    @Test
    void aListGoesInIsComparedAndComesOutAgain() throws IOException {
        String first = "id,name,died\n1,Arel Vantor,2024-01-02\n2,Milana Dovrek,\n3,Boris Terzai,\n";
        assertEquals(0, imports(first, "--dry-run"), said);
        assertTrue(said.contains("3 rows; 4 claims about 3 people"), said);
        vigil("people");
        assertTrue(said.contains("Nobody"), said);

        assertEquals(0, imports(first), said);
        String id = said.lines().reduce((a, b) -> b).orElseThrow().split(" ")[0];
        vigil("people");
        assertEquals(3, said.lines().count(), said);

        String second = "id,name,died\n1,Arel Vantor,2024-01-03\n2,Milana Dovrek,\n4,Sevda Mirsan,\n";
        assertEquals(1, imports(second, "--newer-than", id), said);
        assertTrue(said.contains("Rows: 1 new, 1 changed, 1 gone, 1 unchanged."), said);
        assertTrue(said.contains("import-vanished") || said.contains("to be acknowledged"), said);
        String code = said.replaceAll("(?s).*--acknowledge ([a-z-]+).*", "$1");
        assertEquals(0, imports(second, "--newer-than", id, "--acknowledge", code), said);

        Path out = folder.resolve("all.jsonl");
        assertEquals(0, vigil("export", out.toString()), said);
        try (var in = Files.newInputStream(out)) {
            assertEquals(9, JsonLines.read(in).size());
        }
        assertEquals(1, vigil("export", out.toString()), "a file that is there is not written over");
    }

    @Test
    void everyProblemIsNamedByRowAndNothingGoesIn() throws IOException {
        assertEquals(1, imports("id,name,died\n1,Arel Vantor,soon\n2,Milana Dovrek,2024-13-45\n"));
        assertTrue(said.contains("row 2") && said.contains("row 3"), said);
        vigil("people");
        assertTrue(said.contains("Nobody"), said);
    }

    @Test
    void anImportUnderWayIsSeenByNobodyUntilItIsWhole() {
        try (var vigil = Vigil.open(folder.resolve("home"), Clock.systemUTC(), Settings.DEFAULT)) {
            var csv = new StringBuilder("id,name,died\n");
            for (int i = 0; i < 50_000; i++) {
                csv.append(i).append(",Arel Vantor ").append(i).append(",\n");
            }
            var source = new Source(
                    vigil.id(), "A list", "register", null, null, "en", null, null, null, false, Visibility.OPEN);
            var order = new Order(
                    "list.csv",
                    csv.toString().getBytes(StandardCharsets.UTF_8),
                    MappingFile.read(MAPPING),
                    source,
                    "a test",
                    vigil.now(),
                    Set.of());
            var held = new HashSet<Boolean>();
            vigil.imports().record(order, (step, rows) -> {
                if (step == Progress.Step.RECORDING) {
                    held.add(vigil.ledger().head().size() > 0);
                    assertEquals(java.util.List.<Line>of(), vigil.lines());
                    assertEquals(0, vigil.size());
                }
                return true;
            });
            assertTrue(held.contains(true), "looked while a part was on the disk");
            assertFalse(vigil.imports().underWay());
            assertEquals(50_001, vigil.lines().size());
            assertEquals(50_001, vigil.size());
        }
    }
}
