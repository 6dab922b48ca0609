package vigil.search.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Short and pet forms of given names, in both directions: `resources/search/nicknames.txt`, one name a
/// line with its forms; a form may belong to several names.
public final class Nicknames {
    private static final Map<String, Set<String>> FORMS = new HashMap<>();

    static {
        NameTable.lines("nicknames").forEach(Nicknames::take);
    }

    private Nicknames() {}

    /// All forms that one of the names of these folded letters may take; empty for most words.
    public static Set<String> of(String letters) {
        return FORMS.getOrDefault(letters, Set.of());
    }

    private static void take(List<String> forms) {
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
