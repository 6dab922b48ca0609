package vigil.search.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Short and pet forms of given names, in both directions: `resources/search/nicknames.txt`, one name a
/// line with its forms; a form may belong to several names.
public final class Nicknames {
    private static final Map<String, Set<String>> FORMS = new HashMap<>();

    static {
        var path = "/search/nicknames.txt";
        try (var in = Objects.requireNonNull(Nicknames.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(Nicknames::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Nicknames() {}

    /// All forms that one of the names of these folded letters may take; empty for most words.
    public static Set<String> of(String letters) {
        return FORMS.getOrDefault(letters, Set.of());
    }

    private static void take(String line) {
        var forms = NameWords.of(line.replace('ʼ', ' ')).stream()
                .map(NameWord::letters)
                .toList();
        for (var form : forms) {
            for (var other : forms) {
                if (!form.equals(other) && (form.equals(forms.getFirst()) || other.equals(forms.getFirst()))) {
                    FORMS.computeIfAbsent(form, letters -> new LinkedHashSet<>())
                            .add(other);
                }
            }
        }
    }
}
