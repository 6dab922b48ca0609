package vigil.search.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tables of names in `resources/search`, written by hand: lines of words that belong together, `#` before remarks.
final class NameTable {
    private NameTable() {}

    /// The words of each line in folded letters; a line may be longer than a name.
    static List<List<String>> lines(String table) {
        var path = "/search/" + table + ".txt";
        try (var in = Objects.requireNonNull(NameTable.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(NameTable::words)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String line) {
        return NameWords.of(line.replace('ʼ', ' ')).stream()
                .map(NameWord::letters)
                .toList();
    }
}
