package vigil.intake.reading.grammar;

import java.util.HashSet;
import java.util.Set;
import vigil.intake.reading.text.Token;

/// A test for one token: any of some folded words, beginnings (`arrest*`), endings (`*ung`) or inner parts (`*haft*`);
/// words written with a capital in the grammar must have one in the text.
final class Words {
    private final Set<String> exact = new HashSet<>();
    private final Set<String> capital = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private final Set<String> inner = new HashSet<>();
    private final boolean clitics;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    Words(boolean clitics) {
        this.clitics = clitics;
    }

    void add(String fold, boolean cap) {
        boolean open = fold.length() > 1 && fold.endsWith("*");
        boolean headless = fold.length() > 1 && fold.startsWith("*");
        String bare = fold.substring(headless ? 1 : 0, open ? fold.length() - 1 : fold.length());
        if (open && headless) inner.add(bare);
        else if (headless) endings.add(bare);
        else if (open) {
            beginnings.add(bare);
            shortest = Math.min(shortest, bare.length());
            longest = Math.max(longest, bare.length());
        } else if (cap) capital.add(bare);
        else exact.add(bare);
    }

    boolean test(Token token) {
        String fold = token.fold();
        if (plain(token, fold)) return true;
        if (!clitics || fold.length() < 4) return false;
        String bare = fold;
        if (bare.charAt(0) == 'و' || bare.charAt(0) == 'ف') {
            bare = bare.substring(1);
            if (plain(token, bare)) return true;
        }
        if (bare.length() > 3 && "بلكس".indexOf(bare.charAt(0)) >= 0) {
            String shorter = bare.startsWith("لل") ? "ال" + bare.substring(2) : bare.substring(1);
            if (plain(token, shorter)) return true;
            if (shorter.startsWith("ال") && plain(token, shorter.substring(2))) return true;
        }
        return bare.length() > 4 && bare.startsWith("ال") && plain(token, bare.substring(2));
    }

    private boolean plain(Token token, String fold) {
        if (exact.contains(fold)) return true;
        if (!capital.isEmpty() && token.cap() && capital.contains(fold)) return true;
        for (int n = shortest; n <= Math.min(longest, fold.length()); n++)
            if (beginnings.contains(fold.substring(0, n))) return true;
        for (String e : endings) if (fold.endsWith(e)) return true;
        for (String e : inner) if (fold.contains(e)) return true;
        return false;
    }

    /// Whether the words can be looked up; if not, only a scan can tell (endings, inner parts, clitics).
    boolean indexable() {
        return endings.isEmpty() && inner.isEmpty() && !clitics;
    }

    Set<String> whole() {
        Set<String> all = new HashSet<>(exact);
        all.addAll(capital);
        return all;
    }

    Set<String> beginnings() {
        return beginnings;
    }
}
