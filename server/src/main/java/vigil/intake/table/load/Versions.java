package vigil.intake.table.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.intake.table.Table;
import vigil.intake.table.mapping.Mapping;

/// Two versions of one list, row by row of the same key: each row as the marks of what it says.
final class Versions {
    /// What a row of the older version said, and, once it was found again, what it says now if that differs.
    private static final class Kept {
        final int number;
        final long[] marks;
        boolean found;
        long @Nullable [] now;
        int newNumber;

        Kept(int number, long[] marks) {
            this.number = number;
            this.marks = marks;
        }
    }

    /// A row and the marks of its claims, in their order.
    record Marked(RowResult result, long key, long[] marks) {}

    private final Table older;
    private final Mapping olderMapping;
    private final Table newer;
    private final Mapping newerMapping;
    private final ImportIds ids;
    private final Progress progress;
    private final Map<Long, Kept> kept = new HashMap<>();
    private long added;
    private long unchanged;

    Versions(Table older, Mapping olderMapping, Table newer, Mapping newerMapping, ImportIds ids, Progress progress) {
        this.older = older;
        this.olderMapping = olderMapping;
        this.newer = newer;
        this.newerMapping = newerMapping;
        this.ids = ids;
        this.progress = progress;
    }

    Versions compared() {
        each(
                older,
                olderMapping,
                row -> kept.put(row.key(), new Kept(row.result().row().number(), row.marks())));
        each(newer, newerMapping, this::compare);
        return this;
    }

    private void compare(Marked row) {
        @Nullable Kept before = kept.get(row.key());
        if (before == null) {
            added++;
            return;
        }
        before.found = true;
        if (Arrays.equals(sorted(before.marks), sorted(row.marks()))) {
            unchanged++;
        } else {
            before.now = row.marks();
            before.newNumber = row.result().row().number();
        }
    }

    private static long[] sorted(long[] marks) {
        long[] sorted = marks.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// What the newer version says and the older did not, row by row.
    void said(Consumer<Said> taker) {
        each(newer, newerMapping, row -> {
            @Nullable Kept before = kept.get(row.key());
            List<Said> said = row.result().said();
            for (int i = 0; i < said.size(); i++) {
                if (before == null || !holds(before.marks, row.marks()[i])) {
                    taker.accept(said.get(i));
                }
            }
        });
    }

    /// What the older version said and the newer, in a row of the same key, does not.
    void unsaid(Consumer<Said> taker) {
        each(older, olderMapping, row -> {
            @Nullable Kept before = kept.get(row.key());
            if (before != null && before.now != null) {
                List<Said> said = row.result().said();
                for (int i = 0; i < said.size(); i++) {
                    if (!holds(before.now, row.marks()[i])) {
                        taker.accept(said.get(i));
                    }
                }
            }
        });
    }

    private static boolean holds(long[] marks, long mark) {
        for (long one : marks) {
            if (one == mark) {
                return true;
            }
        }
        return false;
    }

    private void each(Table table, Mapping mapping, Consumer<Marked> taker) {
        var reading = new RowReading(mapping, table.columns());
        new RowStream<>(row -> marked(reading.read(row)), progress, Progress.Step.COMPARING)
                .run(table, new RowStream.Sink<>() {
                    @Override
                    public void result(Marked row) {
                        if (!row.result().rows().isEmpty()) {
                            taker.accept(row);
                        }
                    }

                    @Override
                    public void problem(Problem problem) {
                        // the dry run of each version has listed it
                    }
                });
    }

    private Marked marked(RowResult result) {
        long[] marks = result.said().stream().mapToLong(ids::mark).toArray();
        return new Marked(result, ImportIds.mark(String.join("\u001e", result.rows())), marks);
    }

    Comparison comparison(DryRun dryRun, LocalDate today) {
        var strange = new Strange(today);
        Map<String, List<Fact>> after = new HashMap<>();
        said(said -> {
            strange.look(said);
            collect(after, said);
        });
        Map<String, List<Fact>> before = new HashMap<>();
        unsaid(said -> collect(before, said));
        List<Problem> anomalies = new ArrayList<>(strange.anomalies());
        long vanished = kept.values().stream().filter(row -> !row.found).count();
        if (vanished * 3 >= kept.size() && vanished > 0) {
            anomalies.add(new Problem("rows-vanished", "table", String.valueOf(vanished), String.valueOf(kept.size())));
        }
        return new Comparison(
                dryRun,
                added,
                kept.values().stream().filter(row -> row.now != null).count(),
                vanished,
                unchanged,
                changes(before, after),
                gone(),
                anomalies);
    }

    private static void collect(Map<String, List<Fact>> facts, Said said) {
        if (facts.size() < 20 * Comparison.SHOWN) {
            facts.computeIfAbsent(said.row(), row -> new ArrayList<>()).add(said.fact());
        }
    }

    private List<Change> changes(Map<String, List<Fact>> before, Map<String, List<Fact>> after) {
        var changes = new ArrayList<Change>();
        each(newer, newerMapping, row -> {
            @Nullable Kept kept = this.kept.get(row.key());
            if (kept != null && kept.now != null && changes.size() < Comparison.SHOWN) {
                String key = keyOf(row);
                changes.add(new Change(
                        key.replace('\u001f', ' '),
                        kept.number,
                        kept.newNumber,
                        before.getOrDefault(key, List.of()),
                        after.getOrDefault(key, List.of())));
            }
        });
        return changes;
    }

    private List<String> gone() {
        var gone = new ArrayList<String>();
        each(older, olderMapping, row -> {
            @Nullable Kept kept = this.kept.get(row.key());
            if (kept != null && !kept.found && gone.size() < Comparison.SHOWN) {
                gone.add(keyOf(row).replace('\u001f', ' ') + " (row "
                        + row.result().row().number() + ")");
            }
        });
        return gone;
    }

    private static String keyOf(Marked row) {
        String key = row.result().rows().getFirst();
        return key.substring(key.indexOf('\u001f') + 1);
    }
}
