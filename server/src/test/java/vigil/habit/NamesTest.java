package vigil.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Types are named in the field's words, explained in a sentence, and kept short (STYLE.md).
class NamesTest {
    private static final Set<String> EMPTY_WORDS =
            Set.of("service", "manager", "impl", "dto", "util", "utils", "helper", "helpers", "processor");
    private static final Pattern TYPE =
            Pattern.compile("^\\s*((?:\\w|-)+ )*(?:class|record|interface|enum|@interface) (?<name>[A-Z]\\w*).*");
    private static final int LONGEST = 300;

    @Test
    void noTypeHasAnEmptyWordInItsName() {
        var named = Checkout.sources().stream().flatMap(NamesTest::types).filter(NamesTest::isEmpty);
        assertEquals(List.of(), named.toList());
    }

    @Test
    void aLongFileSaysAtItsTopWhyItIsLong() {
        var lengths =
                Checkout.sources().stream().mapToInt(NamesTest::length).sorted().toArray();
        System.out.printf(
                "%d files, median %d lines, nine in ten at most %d%n",
                lengths.length, lengths[lengths.length / 2], lengths[lengths.length * 9 / 10]);
        var tooLong = Checkout.sources().stream()
                .filter(file -> length(file) > LONGEST && !saysWhy(file))
                .map(file -> file.getFileName() + " has " + length(file) + " lines");
        assertEquals(List.of(), tooLong.toList());
    }

    @Test
    void everyPublicTypeOfCoreIsExplained() {
        var core = Checkout.root().resolve("core/src/main");
        var silent = Checkout.sources().stream()
                .filter(file -> file.startsWith(core))
                .flatMap(NamesTest::unexplained);
        assertEquals(List.of(), silent.toList());
    }

    private static Stream<String> types(Path source) {
        return lines(source).stream()
                .map(TYPE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group("name"));
    }

    private static boolean isEmpty(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                .anyMatch(word -> EMPTY_WORDS.contains(word.toLowerCase()));
    }

    private static boolean saysWhy(Path source) {
        return lines(source).stream()
                .limit(20)
                .anyMatch(line -> line.matches("///? .*\\b[Ll]onger than 300 lines\\b.*"));
    }

    private static Stream<String> unexplained(Path source) {
        var lines = lines(source);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith("public ")
                        && TYPE.matcher(lines.get(i)).matches())
                .filter(i -> !isExplained(lines, i))
                .mapToObj(i -> source.getFileName() + ", line " + (i + 1));
    }

    /// Between the sentence and the type stand only annotations.
    private static boolean isExplained(List<String> lines, int type) {
        var above = type - 1;
        while (above >= 0
                && !lines.get(above).isBlank()
                && !lines.get(above).strip().startsWith("///")) {
            above--;
        }
        return above >= 0 && lines.get(above).strip().startsWith("///");
    }

    private static int length(Path source) {
        return lines(source).size();
    }

    private static List<String> lines(Path source) {
        return Checkout.text(source).orElseThrow().lines().toList();
    }
}
