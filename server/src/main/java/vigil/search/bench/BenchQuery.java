package vigil.search.bench;

/// One question of a benchmark: its kind, who should be found, and the words asked.
public record BenchQuery(String kind, String expected, String words) {
    static BenchQuery of(String[] cells) {
        return new BenchQuery(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }

    String line() {
        return kind + "\t" + expected + "\t" + words;
    }
}
