package vigil.search.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// PostgreSQL's `pg_trgm` asked the same, a few of each kind since it takes its time: the ten most similar names.
final class TrigramPeer {
    private static final int OF_EACH = 20;
    private static final String ASK =
            "SELECT id FROM people WHERE name % ? ORDER BY similarity(name, ?) DESC, id LIMIT 10";

    private TrigramPeer() {}

    static void run(List<NamedPerson> people, List<BenchQuery> queries, PrintStream out) throws IOException {
        var started = Postgres.start();
        if (started.isEmpty()) {
            out.println("\nPostgreSQL is not installed here and was not measured.");
            return;
        }
        try (Postgres server = started.get()) {
            server.execute("CREATE EXTENSION pg_trgm");
            server.execute("CREATE TABLE people (id text, name text)");
            var lines = new StringBuilder();
            people.forEach(person -> lines.append(person.line().replace("\\", "\\\\")).append('\n'));
            server.copy("COPY people FROM STDIN", lines.toString().getBytes(StandardCharsets.UTF_8));
            server.execute("CREATE INDEX ON people USING gin (name gin_trgm_ops)");
            server.execute("ANALYZE people");
            out.printf(
                    "%nPostgreSQL pg_trgm (GIN), indexed in %.1f CPU seconds%n%-22s %6s %7s %9s%n",
                    server.cpuSeconds(), "kind", "asked", "hit@10", "CPU mean");
            ask(server, queries, out);
        }
    }

    private static void ask(Postgres server, List<BenchQuery> queries, PrintStream out) throws IOException {
        var kinds = new LinkedHashMap<String, List<BenchQuery>>();
        queries.forEach(query -> kinds.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(query));
        for (var kind : kinds.entrySet()) {
            List<BenchQuery> some = kind.getValue().subList(0, Math.min(OF_EACH, kind.getValue().size()));
            double before = server.cpuSeconds();
            int found = 0;
            for (BenchQuery query : some) {
                found += server.ask(ASK, query.words()).contains(query.expected()) ? 1 : 0;
            }
            double spent = server.cpuSeconds() - before;
            out.printf(
                    "%-22s %6d %7.3f %9.2f%n",
                    kind.getKey(), some.size(), found / (double) some.size(), spent * 1000 / some.size());
        }
    }
}
