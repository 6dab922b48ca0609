package vigil.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every place of tables promises.
abstract class TablesConformance {
    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS shelf (id TEXT PRIMARY KEY, held BLOB, count BIGINT NOT NULL)";
    private static final int HANDS = 4;
    private static final int TIMES = 25;

    Tables tables;

    abstract Place place();

    @BeforeEach
    void open() {
        tables = Tables.open(place(), TABLE);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private static void put(Tables tables, String id, byte @Nullable [] held) {
        tables.change("INSERT INTO shelf VALUES (?, ?, 0)", id, held);
    }

    private static List<String> ids(Tables tables) {
        return tables.rows("SELECT id FROM shelf ORDER BY id", row -> row.getString(1));
    }

    @Test
    void bytesAndNothingComeBackToWhoeverOpensIt() {
        byte[] bytes = {0, 1, (byte) 0xff, '\'', 0};
        put(tables, "a", bytes);
        put(tables, "b", null);
        try (var other = Tables.open(place(), TABLE)) {
            var held = other.rows("SELECT held FROM shelf ORDER BY id", row -> Optional.ofNullable(row.getBytes(1)));
            assertArrayEquals(bytes, held.get(0).orElseThrow());
            assertEquals(Optional.empty(), held.get(1));
        }
    }

    @Test
    void aChangeIsWholeOrAbsent() {
        put(tables, "a", null);
        assertThrows(
                IllegalStateException.class,
                () -> tables.whole(() -> {
                    put(tables, "b", null);
                    throw new IllegalStateException("stopped");
                }));
        assertThrows(
                RuntimeException.class,
                () -> tables.whole(() -> {
                    put(tables, "c", null);
                    put(tables, "a", null);
                    return true;
                }));
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new @Nullable Object[] {"d"});
        rows.add(new @Nullable Object[] {"a"});
        assertThrows(RuntimeException.class, () -> tables.changeAll("INSERT INTO shelf VALUES (?, NULL, 0)", rows));
        assertEquals(List.of("a"), ids(tables));
        put(tables, "e", null);
        assertEquals(List.of("a", "e"), ids(tables), "nothing can be changed after a refusal");
    }

    /// Each reads a number and writes the next: were two of them at it at once, some would be lost.
    @Test
    void whoeverChangesTakesATurn() throws Exception {
        put(tables, "a", null);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var work = new ArrayList<Future<?>>();
            for (int hand = 0; hand < HANDS; hand++) {
                work.add(hands.submit(() -> {
                    try (var own = Tables.open(place(), TABLE)) {
                        for (int i = 0; i < TIMES; i++) {
                            own.whole(() -> {
                                long count = own.rows("SELECT count FROM shelf", row -> row.getLong(1))
                                        .getFirst();
                                return own.change("UPDATE shelf SET count=?", count + 1);
                            });
                        }
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertEquals(List.of((long) HANDS * TIMES), tables.rows("SELECT count FROM shelf", row -> row.getLong(1)));
    }

    @Test
    void whatIsCarriedElsewhereIsTheSame() {
        put(tables, "a", new byte[] {7});
        put(tables, "b", null);
        try (var other = Tables.open(elsewhere(), TABLE)) {
            put(other, "z", null);
            assertEquals(2, other.takeFrom(tables, List.of("shelf")));
            assertEquals(2, other.takeFrom(tables, List.of("shelf")), "twice is once");
            assertEquals(List.of("a", "b"), ids(other));
            var held = other.rows("SELECT held FROM shelf WHERE id=?", row -> row.getBytes(1), "a");
            assertEquals("[7]", Arrays.toString(held.getFirst()));
        }
    }

    abstract Place elsewhere();
}
