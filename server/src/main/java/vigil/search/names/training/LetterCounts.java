package vigil.search.names.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.search.names.training.LetterAligner.Piece;

/// Counts pieces, alone and joined with their neighbours, and writes how much each costs: the mean of
/// the two conditional probabilities, in hundredths of a nat.
final class LetterCounts {
    private final int mostOther;
    private final int mostLatin;
    private final int least;
    private final Map<Piece, Double> both = new HashMap<>();
    private final Map<String, Double> others = new HashMap<>();
    private final Map<String, Double> latins = new HashMap<>();

    LetterCounts(int mostOther, int mostLatin, int least) {
        this.mostOther = mostOther;
        this.mostLatin = mostLatin;
        this.least = least;
    }

    void add(List<Piece> pieces, double weight) {
        for (int from = 0; from < pieces.size(); from++) {
            var other = new StringBuilder();
            var latin = new StringBuilder();
            for (int to = from; to < pieces.size(); to++) {
                other.append(pieces.get(to).other());
                latin.append(pieces.get(to).latin());
                if (to > from && (other.length() > mostOther || latin.length() > mostLatin)) {
                    break;
                }
                count(new Piece(other.toString(), latin.toString()), weight);
            }
        }
    }

    private void count(Piece piece, double weight) {
        both.merge(piece, weight, Double::sum);
        others.merge(piece.other(), weight, Double::sum);
        latins.merge(piece.latin(), weight, Double::sum);
    }

    /// Lines of other letters, Latin letters, cost; sorted, so that the same pairs give the same file.
    List<String> lines() {
        var lines = new ArrayList<String>();
        both.forEach((piece, n) -> {
            double toLatin = share(n, others.getOrDefault(piece.other(), 0.0));
            double fromLatin = share(n, latins.getOrDefault(piece.latin(), 0.0));
            if (n >= least && Math.max(toLatin, fromLatin) > 0.005) {
                lines.add(line(piece, toLatin, fromLatin));
            }
        });
        return lines.stream().sorted().toList();
    }

    private static String line(Piece piece, double toLatin, double fromLatin) {
        // what no Latin letter answers to says nothing about which silent letter it was
        double back = piece.latin().isEmpty() ? toLatin : fromLatin;
        long cost = Math.round(-50 * (Math.log(toLatin) + Math.log(back)));
        return String.format(Locale.ROOT, "%s\t%s\t%d", piece.other(), piece.latin(), cost);
    }

    /// A share that trusts few sightings less.
    private static double share(double n, double all) {
        return Math.max(n - 0.5, 0.1) / (all + 1);
    }
}
