package vigil.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the program asks for a text: string literals in the sources and `say("…")` in the templates
/// of the site. A literal that ends in a dot is the beginning of keys put together while running.
final class TextUses {
    private static final Pattern KEY =
            Pattern.compile("\"((?:site|date|term|provision|fact)\\.(?:[A-Za-z0-9-]+\\.?)*)\"");
    private static final Pattern SAID = Pattern.compile("\\.say\\(\"([a-z.-]+)\"");
    private static final Set<String> FOUND = find();

    private TextUses() {}

    /// Keys that stand somewhere in full.
    static Set<String> whole() {
        var whole = new TreeSet<>(FOUND);
        whole.removeIf(key -> key.endsWith("."));
        return whole;
    }

    static boolean uses(String key) {
        String base = key.replaceFirst("\\.brief$", "");
        return FOUND.contains(key)
                || FOUND.contains(base)
                || FOUND.stream().anyMatch(found -> found.endsWith(".") && key.startsWith(found));
    }

    private static Set<String> find() {
        var found = new TreeSet<String>();
        read(Path.of("src/main/java"), ".java", KEY, "", found);
        read(Path.of("src/main/jte/site"), ".jte", SAID, "site.", found);
        return found;
    }

    private static void read(Path folder, String ending, Pattern pattern, String prefix, Set<String> found) {
        try (Stream<Path> files = Files.walk(folder)) {
            // the grammars of intake have words of their own
            for (Path file : files.filter(each -> each.toString().endsWith(ending))
                    .filter(each -> !each.toString().contains("intake"))
                    .toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(prefix + matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
