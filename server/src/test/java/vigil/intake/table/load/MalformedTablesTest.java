package vigil.intake.table.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Refusal;
import vigil.intake.table.Hints;
import vigil.intake.table.TableFile;
import vigil.intake.table.TableLimits;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.Suggestion;

/// Ten thousand tables nobody should send: each is recorded whole or refused with its problems, and nothing of a
/// refused
/// one is in the ledger.
class MalformedTablesTest {
    private static final long SEED = 20_261_123;
    private static final String[] HEADINGS = {
        "id", "name", "date of birth", "дата задержания", "lugar de detención", "", "notes", "age", "name", "الاسم"
    };
    private static final String[] CELLS = {
        "",
        "1",
        "26/12/1976",
        "about 2022",
        "31/02/2022",
        "Arel \"the\" Vantor",
        "a,b;c\td",
        "=1+1",
        "\u0000",
        "\uFFFF",
        "Милана",
        "\ud83d\ude00",
        "NA",
        "'",
        "\"",
        "x".repeat(30_000),
        "line\nbreak",
        "9999-99-99",
        "{",
        "[",
        "\\u12"
    };

    @TempDir
    Path folder;

    @Test
    void areWholeOrAbsent() {
        var random = new SplittableRandom(SEED);
        int refused = 0;
        try (var home = new Home(folder)) {
            for (int i = 0; i < 10_000; i++) {
                String which = "seed " + SEED + ", number " + i;
                byte[] file = table(random, i);
                String name =
                        "list." + List.of("csv", "tsv", "json", "jsonl", "txt").get(i % 5);
                long before = home.ledger.head().size();
                try {
                    Mapping mapping = Suggestion.of(TableFile.read(name, file, Hints.NONE, TableLimits.USUAL));
                    Order order = home.order(name, file, EMPTY, "date-future", "death-undated");
                    Done done = home.imports.record(with(order, mapping), Progress.NONE);
                    assertEquals(before + done.entries(), home.ledger.head().size(), which);
                } catch (Refusal refusal) {
                    refused++;
                    assertFalse(refusal.problems().isEmpty(), which);
                    assertEquals(before, home.ledger.head().size(), which);
                } catch (RuntimeException other) {
                    throw new AssertionError(which, other);
                }
            }
            assertFalse(home.imports.underWay());
            assertEquals(List.of(), home.ledger.verify());
        }
        System.out.println("malformed tables: " + refused + " of 10000 refused, the others recorded whole");
        assertTrue(refused > 1_000 && refused < 9_900, "refused " + refused);
    }

    private static final String EMPTY =
            "{\"mapping\":1,\"people\":[{\"facts\":[{\"kind\":\"Named\",\"name\":\"name\"}]}]}";

    private static Order with(Order order, Mapping mapping) {
        return new Order(
                order.name(),
                order.file(),
                mapping,
                order.source(),
                order.by(),
                order.at(),
                Set.copyOf(order.acknowledged()));
    }

    private static byte[] table(SplittableRandom random, int number) {
        String text = number % 5 == 2 || number % 5 == 3 ? json(random, number % 5 == 3) : csv(random);
        Charset charset = Charset.forName(List.of("UTF-8", "UTF-8", "UTF-8", "ISO-8859-1", "UTF-16", "windows-1251")
                .get(random.nextInt(6)));
        byte[] bytes = text.getBytes(charset);
        return random.nextInt(3) == 0 ? broken(bytes, random) : bytes;
    }

    private static byte[] broken(byte[] bytes, SplittableRandom random) {
        byte[] broken = Arrays.copyOf(bytes, random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int i = random.nextInt(4); i > 0 && broken.length > 0; i--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static String csv(SplittableRandom random) {
        String delimiter = List.of(",", ";", "\t", "|").get(random.nextInt(4));
        int columns = random.nextInt(1, 8);
        var csv = new StringBuilder();
        for (int r = 0; r < random.nextInt(8); r++) {
            int width = random.nextInt(10) == 0 ? random.nextInt(10) : columns;
            for (int c = 0; c < width; c++) {
                csv.append(c == 0 ? "" : delimiter).append(cell(r == 0 ? HEADINGS : CELLS, random));
            }
            csv.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return csv.toString();
    }

    private static String cell(String[] of, SplittableRandom random) {
        // long and binary cells are rare, or nothing else would be tried
        String cell = of[random.nextInt(random.nextInt(4) == 0 ? of.length : Math.min(of.length, 8))];
        return random.nextBoolean() ? cell : "\"" + cell.replace("\"", random.nextInt(20) == 0 ? "\"" : "\"\"") + "\"";
    }

    private static String json(SplittableRandom random, boolean lines) {
        var json = new StringBuilder(lines ? "" : "[");
        for (int r = 0; r < random.nextInt(5); r++) {
            json.append(r == 0 ? "" : lines ? "\n" : ",").append(object(random, 0));
        }
        return json.append(lines ? "\n" : random.nextInt(20) == 0 ? "" : "]").toString();
    }

    private static String object(SplittableRandom random, int depth) {
        var json = new StringBuilder("{");
        for (int c = 0; c < random.nextInt(5); c++) {
            json.append(c == 0 ? "" : ",")
                    .append('"')
                    .append(HEADINGS[random.nextInt(HEADINGS.length)])
                    .append("\":");
            json.append(
                    switch (random.nextInt(depth > 3 ? 4 : 7)) {
                        case 0 -> "null";
                        case 1 -> random.nextInt(-5, 99_999) + ".5e3";
                        case 2, 3 ->
                            '"' + CELLS[random.nextInt(8)].replace("\"", "\\\"").replace("\t", "\\t") + '"';
                        case 4 -> "[\"a\",\"" + random.nextInt(9) + "\"]";
                        case 5 -> "[" + object(random, depth + 1) + "]";
                        default -> object(random, depth + 1);
                    });
        }
        return json.append(random.nextInt(30) == 0 ? "" : "}").toString();
    }
}
