package vigil.export;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.claim.Claim;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// A claim as one row of a table and back: a column for each part any kind of fact has, passages as JSON.
final class ClaimColumns {
    private static final List<String> BEFORE = List.of("id", "subject", "kind");
    private static final List<String> AFTER = List.of("source", "passages", "said", "visibility", "at", "recordedBy");
    private static final Map<String, Class<?>> PARTS = parts();

    private ClaimColumns() {}

    static List<String> headings() {
        var headings = new ArrayList<>(BEFORE);
        headings.addAll(PARTS.keySet());
        headings.addAll(AFTER);
        return headings;
    }

    static List<String> cells(Claim claim) {
        var json = new HashMap<String, Object>(Records.write((Record) claim.fact()));
        json.put("id", claim.id());
        json.put("subject", claim.subject());
        json.put("source", claim.source());
        json.put(
                "passages",
                Json.write(claim.passages().stream().map(Records::write).toList()));
        json.put("said", claim.said() == null ? "" : claim.said());
        json.put("visibility", claim.visibility());
        json.put("at", claim.at());
        json.put("recordedBy", claim.by());
        return headings().stream()
                .map(heading -> String.valueOf(json.getOrDefault(heading, "")))
                .toList();
    }

    static Claim claim(Map<String, String> cells, String where) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("kind", cells.getOrDefault("kind", ""));
        PARTS.forEach((part, type) -> {
            String cell = cells.getOrDefault(part, "");
            if (!cell.isEmpty()) {
                fact.put(part, typed(type, cell, where));
            }
        });
        var claim = new LinkedHashMap<String, Object>();
        for (String column : List.of("id", "subject", "source", "visibility", "at")) {
            claim.put(column, cells.getOrDefault(column, ""));
        }
        claim.put("by", cells.getOrDefault("recordedBy", ""));
        if (!cells.getOrDefault("said", "").isEmpty()) {
            claim.put("said", cells.getOrDefault("said", ""));
        }
        claim.put("fact", fact);
        claim.put("passages", java.util.Objects.requireNonNull(Json.read(cells.getOrDefault("passages", "[]"))));
        return Records.read(Claim.class, claim);
    }

    private static Object typed(Class<?> type, String cell, String where) {
        if (type == boolean.class) {
            return Boolean.parseBoolean(cell);
        }
        if (type != int.class) {
            return cell;
        }
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new Refusal(new Problem("number", where, cell));
        }
    }

    /// The parts of all kinds by name; no name has two types that are written differently.
    private static Map<String, Class<?>> parts() {
        var parts = new TreeMap<String, Class<?>>();
        for (Class<?> kind : Records.factKinds()) {
            for (RecordComponent component : kind.getRecordComponents()) {
                parts.merge(component.getName(), component.getType(), (one, other) -> one);
            }
        }
        var clash = new TreeSet<>(parts.keySet());
        clash.retainAll(BEFORE);
        if (!clash.isEmpty()) {
            throw new IllegalStateException("a part of a fact is called " + clash);
        }
        return parts;
    }
}
