package vigil.search.same;

import java.util.ArrayList;
import java.util.List;

/// How far two lists are of the same people, as sure pairs show it: where nearly everyone has a partner, a
/// doubtful pair is likelier one person than where hardly anyone has.
record Overlap(double share) {
    private static final double SURE = 0.95;

    static Overlap of(List<Candidate> found, int people) {
        long sure = found.stream()
                .filter(candidate -> candidate.score() > SURE)
                .map(Candidate::left)
                .distinct()
                .count();
        return new Overlap(Math.clamp(sure / Math.max(1.0, people), 0.2, 0.95));
    }

    List<Candidate> weighed(List<Candidate> found, double least) {
        double odds = share / (1 - share);
        var weighed = new ArrayList<Candidate>();
        for (var candidate : found) {
            double score = candidate.score() * odds / (candidate.score() * odds + 1 - candidate.score());
            if (score >= least) {
                weighed.add(new Candidate(candidate.left(), candidate.right(), score, candidate.reasons()));
            }
        }
        return weighed;
    }
}
