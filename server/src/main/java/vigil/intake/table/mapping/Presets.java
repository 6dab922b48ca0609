package vigil.intake.table.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.intake.table.Table;
import vigil.intake.table.TableFormat;
import vigil.ledger.Json;

/// Mappings of the exports of other systems, whose columns are known beforehand: a file for each beside this class, of
/// which the rules count that speak of columns the table has.
final class Presets {
    private Presets() {}

    static Optional<Mapping> of(Table table) {
        Set<String> columns = Set.copyOf(table.columns());
        return switch (table.shape().format()) {
            case FOLLOW_THE_MONEY -> Optional.of(read("follow-the-money", columns));
            case BAYANAT -> Optional.of(read("bayanat", columns));
            case UWAZI -> Optional.of(read("uwazi", columns));
            case CSV, TSV, XLSX, ODS, JSON, JSON_LINES -> sheet(table, columns);
        };
    }

    private static Optional<Mapping> sheet(Table table, Set<String> columns) {
        if (columns.containsAll(Set.of("id", "name_ar", "first_name_ar", "mother_name"))) {
            return Optional.of(read("bayanat", columns));
        }
        boolean uwazi = columns.containsAll(Set.of("Title", "Date added", "Template"));
        return uwazi && table.shape().format() == TableFormat.CSV
                ? Optional.of(read("uwazi-csv", columns))
                : Optional.empty();
    }

    private static Mapping read(String name, Set<String> columns) {
        try (InputStream in = Presets.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no preset " + name);
            }
            return fitted(MappingFile.read(Json.object(in.readAllBytes())), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping fitted(Mapping mapping, Set<String> columns) {
        var people = new ArrayList<PersonRule>();
        for (PersonRule person : mapping.people()) {
            // where a column is not there, no row says what must not be said
            List<Condition> only = person.only().stream()
                    .filter(condition -> columns.contains(condition.column())
                            || condition.not().isEmpty())
                    .toList();
            boolean known = columns.containsAll(person.key())
                    && columns.containsAll(person.row())
                    && only.stream().allMatch(condition -> columns.contains(condition.column()));
            List<FactRule> facts = known
                    ? person.facts().stream()
                            .map(fact -> fitted(fact, columns))
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
            if (!facts.isEmpty()) {
                people.add(new PersonRule(only, person.key(), person.row(), facts));
            }
        }
        Map<String, String> ignored = new LinkedHashMap<>(mapping.ignored());
        ignored.keySet().retainAll(columns);
        return new Mapping(mapping.table(), mapping.language(), mapping.missing(), mapping.dates(), people, ignored);
    }

    /// The rule without parts whose columns are not there; nothing if it would have none left, or not what it needs.
    private static Optional<FactRule> fitted(FactRule fact, Set<String> columns) {
        var parts = new LinkedHashMap<String, PartRule>();
        fact.parts().forEach((name, part) -> {
            List<String> there =
                    part.columns().stream().filter(columns::contains).toList();
            if (part.columns().isEmpty() || !there.isEmpty()) {
                parts.put(
                        name,
                        new PartRule(
                                there,
                                part.join(),
                                part.pattern(),
                                part.split(),
                                part.values(),
                                part.constant(),
                                part.leave(),
                                part.seconds()));
            }
        });
        boolean conditions = fact.only().stream().allMatch(condition -> columns.contains(condition.column()));
        boolean says = parts.values().stream().anyMatch(part -> !part.columns().isEmpty());
        FactShape shape = java.util.Objects.requireNonNull(FactShape.of(fact.kind()));
        boolean whole = shape.required().stream()
                .allMatch(part -> parts.containsKey(part) || part.equals("language") || part.equals("inCustody"));
        return conditions && says && whole
                ? Optional.of(new FactRule(fact.kind(), fact.only(), parts, fact.visibility()))
                : Optional.empty();
    }
}
