package vigil.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Anything may be asked, and anything may be a name.
class HostileQueriesTest {
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "\0",
            "\ud800",
            "\udc00\ud800",
            "a\ud800b",
            "\u0301\u0301\u0301",
            "x" + "\u0301".repeat(5000),
            "/.*(a+)+$/",
            "name:[* TO *]",
            "*:* AND NOT \"",
            "((((((((",
            "+-&&||!(){}[]^\"~*?:\\/",
            "id:orlan~2^9999999",
            "'; DROP TABLE people; --",
            "\u202eволрО",
            "😀😀😀",
            "𐎠𐎡𐎢",
            "ﷺ",
            "漢".repeat(3000),
            "а".repeat(1_000_000),
            "а б ".repeat(250_000),
            "Орлан\nВересков\tОрлан");

    @Test
    void noQuestionHurts() throws IOException {
        try (var index = PeopleIndex.inMemory()) {
            index.put(
                    new Person("orlan", List.of("Орлан Вересков"), null, List.of(), Map.of(), List.of("said of him")));
            index.refresh();
            for (var words : STRANGE) {
                assertTrue(index.find(new Asked(words, Map.of("status", words), 10))
                        .hits()
                        .isEmpty());
                assertTrue(index.find(Asked.words(words)).hits().size() <= 1);
            }
            assertEquals(
                    1,
                    index.find(new Asked("Вересков", Map.of(), Integer.MIN_VALUE))
                            .hits()
                            .size());
        }
    }

    @Test
    void noNameHurtsAndNoOtherIsLost() throws IOException {
        try (var index = PeopleIndex.inMemory()) {
            for (int i = 0; i < STRANGE.size(); i++) {
                index.put(Person.named("s" + i, STRANGE.get(i), "Вересков" + "абвгд".charAt(i % 5)));
            }
            index.put(Person.named("orlan", "Орлан Дубравин"));
            index.refresh();
            assertEquals(
                    "orlan",
                    index.find(Asked.words("Orlan Dubravin")).hits().getFirst().id());
            assertEquals(10, index.find(Asked.words("Вересковв")).hits().size());
        }
    }

    @Test
    void randomCharactersAreAnsweredToo() throws IOException {
        long seed = 77;
        var random = new Random(seed);
        try (var index = PeopleIndex.inMemory()) {
            for (int i = 0; i < 300; i++) {
                var name = random.ints(random.nextInt(1, 30), 0, 0x10000)
                        .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                        .toString();
                index.put(Person.named("r" + i, name));
                assertTrue(index.find(Asked.words(name)).hits().size() <= 10, () -> "seed " + seed);
            }
            index.refresh();
            assertEquals(300, index.size());
        }
    }
}
