package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.Row;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.PersonRule;

/// Reads rows by a mapping: what each says of whom. Used by several threads.
final class RowReading {
    /// A fact that two cells of a row say is two claims; the same cells say it once.
    private record Seen(String person, String columns, String words) {}

    private final Mapping mapping;
    private final List<String> headings;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<List<FactReading>> facts = new ArrayList<>();

    /// Refuses a mapping that names columns the table does not have.
    RowReading(Mapping mapping, List<String> headings) {
        this.mapping = mapping;
        this.headings = headings;
        for (int i = 0; i < headings.size(); i++) {
            index.put(headings.get(i), i);
        }
        Set<String> unknown = new TreeSet<>(mapping.columns());
        unknown.addAll(mapping.ignored().keySet());
        unknown.removeAll(index.keySet());
        if (!unknown.isEmpty()) {
            throw new Refusal(unknown.stream()
                    .map(column -> new Problem("column-missing", "mapping", column))
                    .toList());
        }
        for (PersonRule person : mapping.people()) {
            facts.add(person.facts().stream()
                    .map(fact -> new FactReading(fact, mapping, this::at, headings))
                    .toList());
        }
    }

    private int at(String column) {
        return java.util.Objects.requireNonNull(index.get(column));
    }

    RowResult read(Row row) {
        var problems = new ArrayList<Problem>();
        var said = new ArrayList<Said>();
        var used = new BitSet();
        var rows = new ArrayList<String>();
        BitSet missing = missing(row);
        for (int i = 0; i < mapping.people().size(); i++) {
            PersonRule person = mapping.people().get(i);
            if (applies(person, row, used)) {
                try {
                    person(person, i, row, missing, said, rows, used, problems);
                } catch (Refusal refusal) {
                    refusal.problems()
                            .forEach(problem ->
                                    problems.add(new Problem(problem.code(), "row " + row.number(), problem.found())));
                }
            }
        }
        used.andNot(missing);
        return new RowResult(row, said, rows, used, missing, problems);
    }

    private BitSet missing(Row row) {
        var missing = new BitSet();
        for (int i = 0; i < headings.size(); i++) {
            String cell = row.cells().get(i);
            if (cell.isBlank() || mapping.missing().contains(cell.strip())) {
                missing.set(i);
            }
        }
        return missing;
    }

    private boolean applies(PersonRule person, Row row, BitSet used) {
        boolean all = person.only().stream()
                .allMatch(condition -> condition.holds(row.cells().get(at(condition.column()))));
        if (all) {
            person.only().forEach(condition -> used.set(at(condition.column())));
        }
        return all;
    }

    private void person(
            PersonRule person,
            int number,
            Row row,
            BitSet missing,
            List<Said> said,
            List<String> rows,
            BitSet used,
            List<Problem> problems) {
        String rowKey = key(person.row(), row, used);
        if (rowKey.isBlank()) {
            problems.add(new Problem("table-key-missing", "row " + row.number(), String.join(", ", person.key())));
            return;
        }
        rows.add(number + "\u001f" + rowKey);
        Set<Seen> seen = new HashSet<>();
        for (String key : keys(person, row, used)) {
            for (FactReading reading : facts.get(number)) {
                for (FactReading.Made made : reading.facts(row, missing, this::at, problems)) {
                    made.cells().forEach(cell -> used.set(cell.column()));
                    String columns = columns(made.cells());
                    if (seen.add(new Seen(key, columns, made.words()))) {
                        said.add(new Said(
                                key,
                                rowKey,
                                columns,
                                made.fact(),
                                made.words(),
                                FactReading.passages(made.cells()),
                                reading.visibility()));
                    }
                }
            }
        }
    }

    private String columns(List<Piece.Cited> cells) {
        if (cells.size() == 1) {
            return headings.get(cells.getFirst().column());
        }
        Set<String> columns = new LinkedHashSet<>();
        cells.forEach(cell -> columns.add(headings.get(cell.column())));
        return String.join("\u001f", columns);
    }

    private List<String> keys(PersonRule person, Row row, BitSet used) {
        String key = key(person.key(), row, used);
        if (key.indexOf('\n') < 0 && key.indexOf('\r') < 0 && !key.isBlank()) {
            return List.of(key);
        }
        return person.key().size() == 1
                ? key.lines().filter(line -> !line.isBlank()).toList()
                : List.of(key);
    }

    /// Without key columns a row is known by its number.
    private String key(List<String> columns, Row row, BitSet used) {
        if (columns.isEmpty()) {
            return "row " + row.number();
        }
        if (columns.size() == 1) {
            int column = at(columns.getFirst());
            used.set(column);
            return row.cells().get(column).strip();
        }
        var values = new ArrayList<String>();
        for (String column : columns) {
            used.set(at(column));
            values.add(row.cells().get(at(column)).strip());
        }
        return values.stream().allMatch(String::isEmpty) ? "" : String.join("\u001f", values);
    }
}
