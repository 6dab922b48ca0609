package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.claim.Refusal;

class JsonTest {
    @Test
    void writesTheCanonicalFormOfRfc8785() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        // section 3.2.3: sorted by UTF-16 units, so the emoji comes before U+FB33
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", List.of());
        value.put("\ud83d\ude00", Map.of());
        value.put("\u0080", Arrays.asList(null, true, -7L, 12));
        value.put("\u00f6", "\u20ac$\u000F\nA'B\"\\/\u007f\t\b\f\u2028");
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":[],\"\u0080\":[null,true,-7,12],"
                        + "\"\u00f6\":\"\u20ac$\\u000f\\nA'B\\\"\\\\/\u007f\\t\\b\\f\u2028\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":{},\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                Json.write(value));
    }

    @Test
    void indentsForPeople() {
        assertEquals("""
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": null
                }
                """, Json.pretty(Json.read("{\"b\":null,\"a\":[1,{}]}")));
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(20260101);
        for (int i = 0; i < 2000; i++) {
            Object value = anyValue(random, 5);
            String text = Json.write(value);
            assertEquals(value, Json.read(text), text);
            assertEquals(value, Json.read(Json.pretty(value)), text);
            assertEquals(text, Json.write(Json.read(Json.bytes(value))));
        }
    }

    private static @Nullable Object anyValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong(-Json.GREATEST, Json.GREATEST + 1);
            case 3 -> (long) random.nextInt(-10, 10);
            case 4 -> anyText(random);
            case 5 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int n = random.nextInt(5); n > 0; n--) {
                    list.add(anyValue(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new HashMap<>();
                for (int n = random.nextInt(5); n > 0; n--) {
                    map.put(anyText(random), anyValue(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String anyText(Random random) {
        int[] bounds = {0x20, 0x80, 0x600, 0xd800, 0x10000, 0x110000};
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            int point = random.nextInt(bounds[random.nextInt(bounds.length)]);
            out.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '"' : point);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":2,\"a\":null}      | json-duplicate  | 13",
                "{\"a\":null,\"\\u0061\":1}        | json-duplicate  | 10",
                "{} x                              | json-trailing   | 3",
                "1 2                               | json-trailing   | 2",
                "``                                | json-syntax     | 0",
                "[1,]                              | json-syntax     | 3",
                "{\"a\":1,}                        | json-syntax     | 7",
                "{\"a\" 1}                         | json-syntax     | 5",
                "{a:1}                             | json-syntax     | 1",
                "[1                                | json-syntax     | 2",
                "tru                               | json-syntax     | 0",
                "NaN                               | json-syntax     | 0",
                "'a'                               | json-syntax     | 0",
                "1.0                               | json-number     | 0",
                "[1e3]                             | json-number     | 1",
                "-0                                | json-number     | 0",
                "012                               | json-number     | 0",
                "-                                 | json-number     | 0",
                "9007199254740992                  | json-number     | 0",
                "99999999999999999999999999        | json-number     | 0",
                "\"\\ud800\"                       | json-surrogate  | 0",
                "[\"\\udc00\\ud800\"]              | json-surrogate  | 1",
                "\"a                               | json-text       | 2",
                "\"\\x\"                           | json-escape     | 1",
                "\"\\u12g4\"                       | json-escape     | 1",
                "\"\\u12                           | json-escape     | 1",
            })
    void refusesAndNamesTheOffset(String text, String code, int offset) {
        var refused = assertThrows(Refusal.class, () -> Json.read(text));
        assertEquals(code, refused.problems().getFirst().code());
        assertEquals("offset " + offset, refused.problems().getFirst().where());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\n\"",
                "\"\ud800\"",
                "\ufeff{}",
                "1\0",
                "\0",
                "\u00a01",
                "[\u0661]",
                "\"\\u\u0661\u0661\u0661\u0661\""
            })
    void refusesCharactersThatMayNotStandThere(String text) {
        assertThrows(Refusal.class, () -> Json.read(text));
    }

    @Test
    void nestsSixtyFourDeepAndNoDeeper() {
        String deep = "[".repeat(64) + "]".repeat(64);
        assertEquals(deep, Json.write(Json.read(deep)));
        assertEquals("offset 64", where("[" + deep + "]"));
        assertThrows(Refusal.class, () -> Json.read("[".repeat(1_000_000)));
        assertThrows(Refusal.class, () -> Json.write(Arrays.asList(Json.read(deep))));
    }

    private static String where(String text) {
        return assertThrows(Refusal.class, () -> Json.read(text))
                .problems()
                .getFirst()
                .where();
    }

    @Test
    void refusesToWriteWhatItCouldNotRead() {
        var refused = assertThrows(Refusal.class, () -> Json.write(Map.of("a", List.of(Map.of("b", 1.5)))));
        assertEquals("a.[].b", refused.problems().getFirst().where());
        assertThrows(Refusal.class, () -> Json.write(1L << 53));
        assertThrows(Refusal.class, () -> Json.write(Long.MIN_VALUE));
        assertThrows(Refusal.class, () -> Json.write("\udc00"));
        assertThrows(Refusal.class, () -> Json.write(Map.of(1, 2)));
    }

    @Test
    void refusesMalformedUtf8ButTakesTheReplacementCharacterItself() {
        assertEquals("\ufffd", Json.read(Json.bytes("\ufffd")));
        byte[] broken = {'"', 'a', (byte) 0xc3, '"'};
        var refused = assertThrows(Refusal.class, () -> Json.read(broken));
        assertTrue(refused.problems().getFirst().where().endsWith("byte 2"), refused.getMessage());
    }
}
