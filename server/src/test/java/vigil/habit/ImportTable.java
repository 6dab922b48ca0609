package vigil.habit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The table "Who may import whom" of ARCHITECTURE.md: for each room (a package below `vigil`), the rooms it may use.
record ImportTable(Map<String, Set<String>> rows) {
    /// Reads the first code block of the section. A row is one or more rooms, two spaces or more, and what they may
    /// use:
    /// rooms, `core`, `-` (nothing), `all of the above` or `everything`.
    static ImportTable in(String architecture, Set<String> core) {
        var section = architecture.split("(?m)^## Who may import whom$", 2)[1];
        var block = section.split("```", 3)[1];
        var rows = new LinkedHashMap<String, Set<String>>();
        var everything = new TreeSet<String>();
        block.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var sides = line.split(" {2,}", 2);
            var used = rooms(sides[1], core, rows.keySet(), everything);
            words(sides[0]).forEach(room -> rows.put(room, used));
        });
        everything.addAll(rows.keySet());
        return new ImportTable(rows);
    }

    private static Set<String> rooms(String side, Set<String> core, Set<String> above, Set<String> everything) {
        return switch (side.strip()) {
            case "-" -> Set.of();
            case "all of the above" -> Set.copyOf(above);
            case "everything" -> everything;
            default -> words(side.replaceAll("\\bcore\\b", String.join(" ", core)));
        };
    }

    private static Set<String> words(String side) {
        return new TreeSet<>(Arrays.asList(side.strip().split("[ +]+")));
    }
}
