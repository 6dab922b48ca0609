package vigil.search.same;

import java.util.ArrayList;
import java.util.List;
import vigil.search.names.NameWord;
import vigil.search.names.Skeleton;

/// The keys under which one description may meet another: two that share none are never compared. Words enter
/// by their consonant skeleton, so that spelling and script matter little.
final class Keys {
    private static final int MOST_WORDS = 6;

    private Keys() {}

    static List<String> of(Prepared person) {
        var keys = new ArrayList<String>();
        if (!person.birth().isEmpty()) {
            keys.add("b" + person.birth());
        }
        person.of().marks().forEach((column, value) -> {
            if (value.length() > 3) {
                keys.add(column + "=" + MarkWeight.plain(value));
            }
        });
        for (var name : person.names()) {
            words(name, person, keys);
        }
        return keys;
    }

    /// The year of birth, exact or not, with the first and the last word.
    private static void year(Prepared person, String first, String last, List<String> keys) {
        var born = person.of().born();
        var from = born == null ? null : born.earliest();
        var to = born == null ? null : born.latest();
        if (from != null && to != null && from.getYear() == to.getYear()) {
            keys.add("z" + from.getYear() + joined(first, last));
        }
    }

    private static void words(NameWord[] name, Prepared person, List<String> keys) {
        var birth = person.birth();
        int words = Math.min(name.length, MOST_WORDS);
        var skeletons = new String[words];
        for (int i = 0; i < words; i++) {
            skeletons[i] = Skeleton.of(name[i]);
        }
        year(person, skeletons[0], skeletons[words - 1], keys);
        for (int i = 0; i < words; i++) {
            keys.add("1" + skeletons[i]);
            if (!birth.isEmpty()) {
                keys.add("y" + birth.substring(0, 4) + skeletons[i]);
                keys.add("d" + birth.substring(4) + skeletons[i]);
            }
            for (int j = i + 1; j < words; j++) {
                keys.add("2" + joined(skeletons[i], skeletons[j]));
                for (int k = j + 1; k < words; k++) {
                    keys.add("3" + skeletons[i] + "." + skeletons[j] + "." + skeletons[k]);
                }
            }
        }
    }

    private static String joined(String one, String other) {
        return one.compareTo(other) < 0 ? one + "." + other : other + "." + one;
    }
}
