package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.ledger.Json;

class LedgerBenchTest {
    private static final LedgerBench.Extent SMALL = new LedgerBench.Extent(2_500, 100, 50);

    @TempDir
    Path folder;

    private String run(boolean json, List<Entry> folded) throws IOException {
        var bytes = new ByteArrayOutputStream();
        LedgerBench.run(
                folder, new PrintStream(bytes, true, StandardCharsets.UTF_8), json, folded::addAll, null, SMALL);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyFigureIsPrintedAndNothingIsLeftBehind() throws IOException {
        var folded = new ArrayList<Entry>();
        String table = run(false, folded);
        for (String figure : List.of("fsync", "1 writer", "64 writers", "verified", "folded", "bytes per claim")) {
            assertTrue(table.contains(figure), figure + " is not in\n" + table);
        }
        assertEquals(new InventedClaims(2).next(2_500), folded);
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void asJsonItIsAListOfNamedNumbers() throws IOException {
        var figures = (List<?>) Json.read(run(true, new ArrayList<>()));
        assertTrue(figures.size() > 10);
        for (Object figure : figures) {
            assertTrue((Long) ((Map<?, ?>) figure).get("value") > 0, figure.toString());
        }
    }
}
