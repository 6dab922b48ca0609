package vigil.intake.reading.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vigil.intake.reading.text.Page;

/// Names in a script without spaces, known by how they recur: the same characters several times, the given name never
/// without the family name, and different characters before and behind.
final class HanRepeats {
    private static final int LEAST = 3;
    /// A longer text is looked at by its beginning.
    private static final int LONGEST = 20_000;
    private final Page page;
    private final String text;
    private final Map<String, Boolean> known = new HashMap<>();

    HanRepeats(Page page) {
        this.page = page;
        this.text = page.text.length() > LONGEST ? page.text.substring(0, LONGEST) : page.text;
    }

    boolean names(int from, int to) {
        if (to - from < 3 || known.size() > LONGEST / 10) return false;
        return known.computeIfAbsent(page.text(from, to), this::recurs);
    }

    private boolean recurs(String name) {
        Set<Character> before = new HashSet<>();
        Set<Character> behind = new HashSet<>();
        int times = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            times++;
            before.add(at == 0 ? '\n' : text.charAt(at - 1));
            behind.add(at + name.length() == text.length() ? '\n' : text.charAt(at + name.length()));
        }
        return times >= LEAST && before.size() > 1 && behind.size() > 1 && alone(name.substring(1)) == times;
    }

    private int alone(String given) {
        int times = 0;
        for (int at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + 1)) times++;
        return times;
    }
}
