package vigil.search.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// `--name value` and `--name` as a benchmark is called with.
public record Options(Map<String, String> values) {
    public static Options of(String... args) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            boolean valued = i + 1 < args.length && !args[i + 1].startsWith("--");
            values.put(args[i], valued ? args[i + 1] : "");
            i += valued ? 1 : 0;
        }
        return new Options(values);
    }

    /// Refuses every word that a measurement without options was called with.
    public static void none(List<String> words) {
        if (!words.isEmpty()) {
            throw new Refusal(
                    words.stream().map(word -> new Problem("unknown", word)).toList());
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Path path(String name) {
        return Path.of(needed(name));
    }

    public int number(String name, int otherwise) {
        try {
            return has(name) ? Integer.parseInt(needed(name)) : otherwise;
        } catch (NumberFormatException e) {
            throw new Refusal(new Problem("number", name, needed(name)));
        }
    }

    private String needed(String name) {
        var value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new Refusal(new Problem("missing", name));
        }
        return value;
    }
}
