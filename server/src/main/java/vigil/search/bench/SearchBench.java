package vigil.search.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.search.Asked;
import vigil.search.Hit;
import vigil.search.PeopleIndex;
import vigil.search.Person;
import vigil.store.ScratchPostgres;

/// Measures finding people: `--people FILE --queries FILE` (tab-separated: id, name; kind, expected id, query),
/// or `--pairs FOLDER --count N` for people made from name pairs (`--write FOLDER` keeps both files). `--peer` asks
/// plain Lucene the same, and PostgreSQL where it is installed. Prints hit@1, hit@10 and CPU a query for each kind.
public final class SearchBench {
    private static final int OF_EACH = 500;
    private static final int WARM_UP = 600;

    /// A peer that takes a hundred times longer is asked so many of each kind.
    private static final int OF_EACH_SLOWLY = 25;

    private final PrintStream out;

    private SearchBench(PrintStream out) {
        this.out = out;
    }

    public static void run(PrintStream out, String... args) throws IOException {
        var options = Options.of(args);
        var bench = new SearchBench(out);
        if (options.has("--pairs")) {
            var made = new MadePeople(options.path("--pairs")).people(options.number("--count", 1_000_000));
            var people = made.stream()
                    .map(person -> new NamedPerson(person.id(), person.name()))
                    .toList();
            var queries = new MadeQueries(made, OF_EACH).all();
            if (options.has("--write")) {
                write(options.path("--write"), people, queries);
            }
            bench.measure(people, queries, options.has("--peer"));
        } else {
            bench.measure(
                    lines(options.path("--people"))
                            .filter(cells -> !cells[0].equalsIgnoreCase("id"))
                            .map(NamedPerson::of)
                            .toList(),
                    lines(options.path("--queries"))
                            .filter(cells -> cells.length > 2 && !cells[0].equalsIgnoreCase("kind"))
                            .map(BenchQuery::of)
                            .toList(),
                    options.has("--peer"));
        }
    }

    private static void write(Path folder, List<NamedPerson> people, List<BenchQuery> queries) throws IOException {
        Files.write(
                folder.resolve("people.tsv"),
                people.stream().map(NamedPerson::line).toList());
        Files.write(
                folder.resolve("queries.tsv"),
                queries.stream().map(BenchQuery::line).toList());
    }

    /// Cells of each line that has more than one; with a line of headings or without, whatever the bytes.
    private static Stream<String[]> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace("\ufeff", "").split("\t", -1))
                .filter(cells -> cells.length > 1);
    }

    private void measure(List<NamedPerson> people, List<BenchQuery> queries, boolean peer) throws IOException {
        var folder = Files.createTempDirectory("vigil-search");
        try (var index = PeopleIndex.at(folder)) {
            build(index, people, folder);
            var ours = ask(
                    "Vigil",
                    queries,
                    words -> index.find(Asked.words(words)).hits().stream()
                            .map(Hit::id)
                            .toList(),
                    WARM_UP);
            if (peer) {
                var theirs = ask("Lucene FuzzyQuery", queries, new FuzzyPeer(index), WARM_UP);
                out.printf("%n%s", new Beside("FuzzyQuery", ours, theirs).text());
                trigrams(people, queries, ours);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void trigrams(List<NamedPerson> people, List<BenchQuery> queries, Map<String, Measured> ours)
            throws IOException {
        var installed = ScratchPostgres.start();
        if (installed.isEmpty()) {
            out.printf("%nPostgreSQL pg_trgm: not installed here%n");
            return;
        }
        try (var server = installed.get();
                var peer = new TrigramPeer(server, people)) {
            var theirs = ask("PostgreSQL pg_trgm", some(queries), peer, OF_EACH_SLOWLY);
            out.printf("%n%s", new Beside("pg_trgm", ours, theirs).text());
        }
    }

    private static List<BenchQuery> some(List<BenchQuery> queries) {
        var counts = new HashMap<String, Integer>();
        return queries.stream()
                .filter(query -> counts.merge(query.kind(), 1, Integer::sum) <= OF_EACH_SLOWLY)
                .toList();
    }

    private void build(PeopleIndex index, List<NamedPerson> people, Path folder) throws IOException {
        long start = System.nanoTime();
        index.addAll(people.stream().map(person -> Person.named(person.id(), person.name())));
        index.compact();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf("%,d people indexed in %.1f s, %.1f MB%n", index.size(), seconds, Folders.size(folder) / 1e6);
    }

    private Map<String, Measured> ask(String name, List<BenchQuery> queries, Engine engine, int warmUp)
            throws IOException {
        for (int i = 0; i < Math.min(queries.size(), warmUp); i++) {
            engine.find(queries.get((int) (i * 7919L % queries.size())).words());
        }
        var kinds = new LinkedHashMap<String, Measured>();
        for (var query : queries) {
            long cpu = engine.cpu();
            long wall = System.nanoTime();
            var ids = engine.find(query.words());
            long waited = System.nanoTime() - wall;
            kinds.computeIfAbsent(query.kind(), kind -> new Measured())
                    .add(ids.indexOf(query.expected()), engine.cpu() - cpu, waited);
        }
        out.printf("%n%s%n%s%n", name, Measured.heading());
        kinds.forEach((kind, measured) -> out.println(measured.line(kind)));
        return kinds;
    }
}
