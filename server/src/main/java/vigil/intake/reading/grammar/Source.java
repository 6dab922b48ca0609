package vigil.intake.reading.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The text of a language's grammar files: sections of lines, definitions (`@name = ...`), comments after `#`.
/// A line that begins with white space goes on from the line before.
final class Source {
    private static final List<String> FILES =
            List.of("words.txt", "numbers.txt", "dates.txt", "law.txt", "people.txt", "chunks.txt", "claims.txt");
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, String> definitions = new HashMap<>();

    private Source() {}

    static Source of(String code) {
        Source source = new Source();
        source.read("/reading/" + code + "/language.txt");
        String shared = source.pairs("settings").get("given-names");
        if (shared != null) source.read("/reading/given/" + shared + ".txt");
        for (String file : FILES) source.read("/reading/" + code + "/" + file);
        return source;
    }

    private void read(String resource) {
        try (InputStream in = Source.class.getResourceAsStream(resource)) {
            if (in == null) return;
            parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private void parse(String text) {
        List<String> logical = new ArrayList<>();
        for (String raw : text.split("\n")) {
            String line = uncommented(raw);
            if (line.isBlank()) continue;
            if (Character.isWhitespace(line.charAt(0)) && !logical.isEmpty())
                logical.set(logical.size() - 1, logical.getLast() + " " + line.strip());
            else logical.add(line.strip());
        }
        List<String> current = new ArrayList<>();
        for (String line : logical) {
            if (line.startsWith("[") && line.endsWith("]") && line.indexOf(']') == line.length() - 1 && plain(line))
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
            else if (line.startsWith("@") && line.matches("@[\\w.]+ = .*"))
                definitions.merge(
                        line.substring(1, line.indexOf(' ')),
                        line.substring(line.indexOf('=') + 1).strip(),
                        (a, b) -> a + " | " + b);
            else current.add(line);
        }
    }

    private static boolean plain(String line) {
        return line.substring(1, line.length() - 1).matches("[a-z_.]+( [a-z_.*-]+)?");
    }

    private static String uncommented(String line) {
        if (line.startsWith("#")) return "";
        int hash = line.indexOf(" #");
        return hash < 0 ? line : line.substring(0, hash);
    }

    Set<String> sections() {
        return sections.keySet();
    }

    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    Map<String, String> pairs(String section) {
        Map<String, String> out = new HashMap<>();
        for (String line : lines(section)) {
            int eq = line.indexOf('=');
            if (eq > 0)
                out.put(line.substring(0, eq).strip(), line.substring(eq + 1).strip());
        }
        return out;
    }

    Map<String, String> definitions() {
        return definitions;
    }
}
