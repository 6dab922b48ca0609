package vigil.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigil.audience.Breach;
import vigil.ledger.Json;

/// One entity of FollowTheMoney 3.8 (standards/04). It cannot be made with a property or a topic that is not allowed:
/// compliance firms screen people by topics, and a prisoner who is exported with the State's accusation as one loses
/// their
/// bank account.
public record FtmEntity(String id, String schema, Map<String, Set<String>> properties) {
    /// Of people; never what the State accuses them of, never who their relatives are.
    static final Set<String> TOPICS = Set.of("role.act", "role.journo", "role.lawyer", "role.pol");

    /// Religion, politics, ethnicity, identity papers, telephone, e-mail and home address are not among them.
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "Person",
            Set.of(
                    "name",
                    "alias",
                    "weakAlias",
                    "previousName",
                    "birthDate",
                    "birthPlace",
                    "deathDate",
                    "nationality",
                    "position",
                    "sourceUrl",
                    "notes",
                    "topics"),
            "Event",
            Set.of(
                    "name",
                    "date",
                    "startDate",
                    "endDate",
                    "location",
                    "involved",
                    "summary",
                    "description",
                    "keywords",
                    "sourceUrl"),
            "CourtCase",
            Set.of("name", "caseNumber", "court", "sourceUrl"),
            "CourtCaseParty",
            Set.of("party", "case", "role", "status", "date", "description", "sourceUrl"));

    private static final Map<String, Integer> LONGEST =
            Map.of("name", 384, "summary", 65_000, "description", 65_000, "notes", 65_000);
    private static final int USUAL = 1_024;

    public FtmEntity {
        Set<String> allowed = ALLOWED.getOrDefault(schema, Set.of());
        for (String property : properties.keySet()) {
            if (!allowed.contains(property)) {
                throw new Breach("FollowTheMoney export: " + schema + "." + property + " is never exported");
            }
        }
        for (String topic : properties.getOrDefault("topics", Set.of())) {
            if (!TOPICS.contains(topic)) {
                throw new Breach("FollowTheMoney export: the topic " + topic + " is never given to a person");
            }
        }
        var copy = new TreeMap<String, Set<String>>();
        properties.forEach((property, values) -> copy.put(property, shortened(property, values)));
        copy.values().removeIf(Set::isEmpty);
        properties = java.util.Collections.unmodifiableMap(copy);
    }

    private static Set<String> shortened(String property, Set<String> values) {
        int longest = LONGEST.getOrDefault(property, USUAL);
        var out = new LinkedHashSet<String>();
        for (String value : values) {
            if (!value.isBlank()) {
                out.add(value.length() <= longest ? value : value.substring(0, longest - 1) + "…");
            }
        }
        return java.util.Collections.unmodifiableSet(out);
    }

    /// One line of a `.ftm.json` file.
    String line() {
        var values = new TreeMap<String, List<String>>();
        properties.forEach((property, all) -> values.put(property, List.copyOf(all)));
        return Json.write(Map.of("id", id, "schema", schema, "properties", values)) + "\n";
    }
}
