package vigil.intake.reading.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.eval.Gold.GoldPerson;

/// When a name read is the name annotated, and a value read the value annotated.
final class Likeness {
    private static final Set<String> NAMES = Set.of(
            "residence",
            "nationality",
            "affiliation",
            "arrest_place",
            "detaining_force",
            "court",
            "facility",
            "recognised_by");

    private Likeness() {}

    static String plain(String text) {
        String s = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "");
        return s.replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    }

    /// The annotated people a name may stand for.
    static Set<String> people(Gold gold, String name) {
        Set<String> out = new HashSet<>();
        String wanted = plain(name);
        if (wanted.isEmpty()) return out;
        for (GoldPerson person : gold.persons()) if (forms(person).contains(wanted)) out.add(person.name());
        if (!out.isEmpty()) return out;
        List<String> words = Arrays.asList(wanted.split(" "));
        for (GoldPerson person : gold.persons())
            for (String form : forms(person)) {
                List<String> other = Arrays.asList(form.split(" "));
                if (within(words, other) || within(other, words)) out.add(person.name());
            }
        return out;
    }

    private static Set<String> forms(GoldPerson person) {
        Set<String> out = new HashSet<>();
        out.add(plain(person.name()));
        for (String form : person.forms()) out.add(plain(form));
        return out;
    }

    private static boolean within(List<String> less, List<String> more) {
        return less.stream().allMatch(a -> more.stream().anyMatch(b -> near(a, b)));
    }

    private static boolean near(String a, String b) {
        if (a.equals(b)) return true;
        int least = Math.min(a.length(), b.length());
        if (least == 1) return a.startsWith(b) || b.startsWith(a);
        int common = Math.max(4, least - 3);
        return least >= 4 && Math.abs(a.length() - b.length()) <= 3 && a.regionMatches(0, b, 0, common);
    }

    /// Whether the value of a claim is scored at all.
    static boolean scored(String pred, @Nullable String value) {
        return value != null
                && !value.isEmpty()
                && !Set.of("occupation", "accusation", "ill_treatment", "health", "demand", "conflict")
                        .contains(pred);
    }

    static boolean value(Gold gold, String pred, String wanted, @Nullable String got) {
        if (got == null || got.isEmpty()) return false;
        boolean place = pred.equals("birth") && !wanted.matches("[\\dX]{4}.*");
        if (pred.equals("charge")) return articles(wanted).equals(articles(got));
        if (NAMES.contains(pred) || place) return alike(plain(wanted), plain(got));
        if (pred.equals("lawyer")) return people(gold, got).stream().anyMatch(wanted::contains);
        if (pred.equals("co_accused")) {
            Set<String> named = new HashSet<>();
            for (String one : got.split(";")) named.addAll(people(gold, one));
            return Arrays.stream(wanted.split(";")).allMatch(w -> named.contains(w.strip()));
        }
        return wanted.replaceAll("[~?% ]", "").equalsIgnoreCase(got.replaceAll("[~?% ]", ""));
    }

    /// Any state is as good as another, and any special law: both are invented in the texts.
    private static List<String> articles(String value) {
        List<String> out = new ArrayList<>();
        for (String one : value.toLowerCase(Locale.ROOT).split("\\+"))
            out.add(one.replaceFirst("^[a-z]{2}/(?=(cc|ca|law:))", "").replaceFirst("^law:[^/]+", "law:*"));
        out.sort(null);
        return out;
    }

    private static boolean alike(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) return false;
        int least = Math.min(a.length(), b.length());
        if (a.equals(b) || least >= 4 && (a.contains(b) || b.contains(a))) return true;
        return 2.0 * common(a, b) / (a.length() + b.length()) >= 0.8;
    }

    /// The length of the longest common subsequence.
    private static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int k = 1; k <= b.length(); k++) {
                int above = row[k];
                row[k] = a.charAt(i) == b.charAt(k - 1) ? diagonal + 1 : Math.max(row[k], row[k - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
