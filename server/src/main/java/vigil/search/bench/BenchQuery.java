package vigil.search.bench;

/// One question of a benchmark: its kind, who should be found, and the words asked.
public record BenchQuery(String kind, String expected, String words) {
    /// A line of kind, expected identifier, words, divided by tabs.
    static BenchQuery of(String line) {
        var cells = line.split("\t", 3);
        return new BenchQuery(cells[0], cells[1], cells.length > 2 ? cells[2] : "");
    }

    String line() {
        return kind + "\t" + expected + "\t" + words;
    }
}
