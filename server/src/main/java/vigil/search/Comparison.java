package vigil.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.search.names.How;
import vigil.search.names.Meaning;
import vigil.search.names.NameWord;

/// The words asked for beside the words of one name: each answered by at most one, the surest first.
final class Comparison {
    /// What a word of the name that nobody asked for takes off, and another order.
    private static final double UNASKED = 0.02;

    private static final double SWAPPED = 0.005;
    private static final float INITIAL_SHARE = 0.6f;

    /// A word asked (by number), the word of the name that answers it, and what that is worth.
    private record Match(int asked, int kept, Meaning meaning, double gain) {}

    private final List<AskedWord> asked;
    private final List<NameWord> kept;

    Comparison(List<AskedWord> asked, List<NameWord> kept) {
        this.asked = asked;
        this.kept = kept;
    }

    Hit hit(String id, String name, double weight) {
        var matches = chosen(possible());
        double gain = matches.stream().mapToDouble(Match::gain).sum();
        boolean swapped = swapped(matches);
        double score = gain / Math.max(weight, 1)
                - UNASKED * Math.min(5, kept.size() - matches.size())
                - (swapped ? SWAPPED : 0);
        var why = matches.stream().map(this::why).toList();
        return new Hit(id, name, Math.max(0, score), why, swapped);
    }

    private Why why(Match match) {
        return new Why(
                asked.get(match.asked).word().letters(), kept.get(match.kept).letters(), match.meaning.how());
    }

    private List<Match> possible() {
        var matches = new ArrayList<Match>();
        for (int a = 0; a < asked.size(); a++) {
            for (int k = 0; k < kept.size(); k++) {
                add(a, k, asked.get(a).meaning(kept.get(k).letters()), matches);
                initial(a, k, matches);
            }
        }
        return matches;
    }

    private void add(int a, int k, @Nullable Meaning meaning, List<Match> matches) {
        if (meaning != null && asked.get(a).gain(meaning.cost()) > 0) {
            matches.add(new Match(a, k, meaning, asked.get(a).gain(meaning.cost())));
        }
    }

    /// "A. Orlov" for "Anna Orlova", either way round.
    private void initial(int a, int k, List<Match> matches) {
        var one = asked.get(a).word();
        var other = kept.get(k);
        if (one.isInitial() == other.isInitial()
                || one.letters().charAt(0) != other.letters().charAt(0)) {
            return;
        }
        double weight = asked.get(a).weight();
        matches.add(new Match(a, k, new Meaning(other.letters(), How.INITIAL, 0), weight * INITIAL_SHARE));
    }

    private List<Match> chosen(List<Match> possible) {
        possible.sort(Comparator.comparingDouble((Match match) -> -match.gain));
        var taken = new ArrayList<Match>();
        for (var match : possible) {
            if (taken.stream().noneMatch(other -> other.asked == match.asked || other.kept == match.kept)) {
                taken.add(match);
            }
        }
        taken.sort(Comparator.comparingInt(Match::asked));
        return taken;
    }

    private static boolean swapped(List<Match> matches) {
        for (int i = 1; i < matches.size(); i++) {
            if (matches.get(i).kept < matches.get(i - 1).kept) {
                return true;
            }
        }
        return false;
    }
}
