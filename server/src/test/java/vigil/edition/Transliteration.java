package vigil.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Russian in Latin letters by every scheme of standards/tables/translit-ru.csv, letter by letter.
final class Transliteration {
    private final Map<String, Map<Character, String>> schemes = new LinkedHashMap<>();

    Transliteration() {
        List<List<String>> rows = rows();
        for (int column = 2; column < rows.getFirst().size(); column++) {
            var letters = new HashMap<Character, String>();
            for (List<String> row : rows.subList(1, rows.size())) {
                letters.put(row.getFirst().charAt(0), row.get(column));
            }
            schemes.put(rows.getFirst().get(column), letters);
        }
    }

    private static List<List<String>> rows() {
        try (var in = Transliteration.class.getResourceAsStream("translit-ru.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// By scheme, the text in Latin letters; nothing if no letter of it is Russian.
    Map<String, String> of(String text) {
        var all = new LinkedHashMap<String, String>();
        schemes.forEach((scheme, letters) -> {
            var latin = new StringBuilder();
            text.toLowerCase(java.util.Locale.ROOT)
                    .chars()
                    .forEach(c -> latin.append(letters.getOrDefault((char) c, String.valueOf((char) c))));
            if (!latin.toString().equals(text.toLowerCase(java.util.Locale.ROOT))) {
                all.put(scheme, latin.toString());
            }
        });
        return all;
    }
}
