package vigil.search.names.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.search.names.NameWord;
import vigil.search.names.NameWords;

/// One name in two writings, in folded letters, and how often it was seen.
public record Pair(String latin, String other, int count) {
    /// One pair in twenty is kept aside from all learning, chosen by its Latin letters.
    public boolean keptAside() {
        return Math.floorMod(latin.hashCode() * 0x9E3779B9 >>> 7, 20) == 0;
    }

    /// Reads lines of Latin, tab, letters of the other script divided by spaces, tab, count; what is
    /// not one word in each script is left out.
    public static List<Pair> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t"))
                    .filter(cells -> cells.length == 3)
                    .map(Pair::of)
                    .filter(pair -> !pair.latin.isEmpty() && !pair.other.isEmpty())
                    .toList();
        }
    }

    private static Pair of(String[] cells) {
        return new Pair(word(cells[0]), word(cells[1].replace(" ", "")), Integer.parseInt(cells[2]));
    }

    static String word(String text) {
        var words = NameWords.of(text);
        return words.size() == 1
                ? words.stream().map(NameWord::letters).findFirst().orElse("")
                : "";
    }
}
