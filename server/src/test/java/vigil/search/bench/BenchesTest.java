package vigil.search.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Refusal;
import vigil.search.names.training.TrainLetters;

class BenchesTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void searchIsMeasuredOnAnybodysFiles() throws IOException {
        var people = write("people.tsv", "a\tОрлан Вересков", "b\tAnna Zelinskaya");
        var queries = write("queries.tsv", "exact\ta\tОрлан Вересков", "latin\ta\tOrlan Vereskov", "none\tb\tОрлан");
        SearchBench.run(out, "--people", people, "--queries", queries, "--peer");
        assertTrue(line("exact").matches("exact +1 +1[.,]000 +1[.,]000 .*"), printed());
        assertTrue(line("latin").matches("latin +1 +1[.,]000 +1[.,]000 .*"), printed());
        assertTrue(line("none").matches("none +1 +0[.,]000 +0[.,]000 .*"), printed());
        assertTrue(printed().contains("beside FuzzyQuery"), printed());
        assertTrue(
                printed().contains("beside pg_trgm") || printed().contains("PostgreSQL pg_trgm: not installed here"),
                printed());
    }

    @Test
    void joiningIsMeasuredOnAnybodysFiles() throws IOException {
        var left = write("l.csv", "id,name,birth,sex", "l1,Орлан Вересков,1990-01-02,m", "l2,Ника Полевская,,f");
        var right = write("r.csv", "id,name,birth,sex", "r1,Вересков Орлан,1990-01-02,m", "r2,Зорина Лаптева,,f");
        SameBench.run(out, "--left", left, "--right", right, "--truth", write("t.csv", "left,right", "l1,r1"));
        assertTrue(
                printed().matches("(?s)2 x 2: 1 pairs, precision 1[.,]0000, recall 1[.,]0000, F1 1[.,]0000.*"),
                printed());
    }

    @Test
    void aMissingOptionIsNamed() {
        var refusal = assertThrows(Refusal.class, () -> SearchBench.run(out, "--people"));
        assertEquals(
                List.of("--people: missing"),
                refusal.problems().stream().map(Object::toString).toList());
    }

    @Test
    void theSamePairsGiveTheSameTableAndPeople() throws IOException {
        for (var file : List.of("russian", "arabic", "hebrew", "katakana", "korean", "chinese")) {
            pairs(file);
        }
        var one = Files.createDirectory(folder.resolve("one"));
        var two = Files.createDirectory(folder.resolve("two"));
        TrainLetters.main(folder.toString(), one.toString());
        TrainLetters.main(folder.toString(), two.toString());
        assertEquals(-1, Files.mismatch(one.resolve("russian.tsv"), two.resolve("russian.tsv")));
        assertTrue(Files.readString(one.resolve("russian.tsv")).contains("б\tb\t"));
        assertEquals(new MadePeople(folder).people(50), new MadePeople(folder).people(50));
    }

    /// Four hundred words of four syllables in two writings.
    private void pairs(String file) throws IOException {
        var latin = List.of("ba", "ri", "zo", "me", "ta", "ku", "ve", "do", "ni", "ga");
        var other = List.of("б а", "р и", "з о", "м е", "т а", "к у", "в е", "д о", "н и", "г а");
        var lines = IntStream.range(0, 400)
                .mapToObj(i -> new int[] {i % 10, i / 10 % 10, i / 100, i * 7 % 10})
                .map(s -> join(latin, s, "") + "\t" + join(other, s, " ") + "\t1")
                .toList();
        Files.write(folder.resolve("pairs-" + file + ".tsv"), lines);
    }

    private static String join(List<String> syllables, int[] numbers, String between) {
        return String.join(
                between, IntStream.of(numbers).mapToObj(syllables::get).toList());
    }

    private String write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String line(String kind) {
        return printed()
                .lines()
                .filter(line -> line.startsWith(kind))
                .findFirst()
                .orElse("");
    }
}
