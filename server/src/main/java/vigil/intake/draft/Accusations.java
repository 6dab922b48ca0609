package vigil.intake.draft;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Provision;
import vigil.claim.Refusal;
import vigil.claim.Term;
import vigil.intake.reading.Mark;

/// What the state accuses a person of: provisions with the words that stand beside them, words that
/// stand alone, and what it threatens.
final class Accusations {
    /// A point of an article without parts stands where the part would.
    private static final Pattern POINT_ONLY = Pattern.compile("^([^/]+/[^/]+/[^/]+)/(\\p{L}[\\p{L}\\p{N}.]{0,7})$");

    private final Page page;
    private final List<Mark> marks;
    private final Set<Mark> told = new HashSet<>();

    Accusations(Page page, List<Mark> marks) {
        this.page = page;
        this.marks = marks;
    }

    Stream<Piece> all() {
        // charges first: they take the accusations that stand beside them
        List<Piece> charges = of("charge").flatMap(this::charged).toList();
        Stream<Piece> alone =
                of("accusation").filter(mark -> !told.contains(mark)).map(this::accused);
        return Stream.of(charges.stream(), alone, of("max_penalty").map(this::threatened))
                .flatMap(pieces -> pieces);
    }

    private Stream<Mark> of(String pred) {
        return marks.stream().filter(mark -> mark.pred().equals(pred));
    }

    /// One expression can name several provisions, joined by `+`.
    private Stream<Piece> charged(Mark charge) {
        if (charge.value() == null) {
            return Stream.of(accused(charge));
        }
        Mark words = beside(charge);
        List<Mark> both = words == null ? List.of(charge) : List.of(charge, words);
        if (words != null) {
            told.add(words);
        }
        return Arrays.stream(charge.value().split("\\+")).map(canonical -> charged(charge, words, both, canonical));
    }

    private Piece charged(Mark charge, @Nullable Mark words, List<Mark> both, String canonical) {
        var values = page.values();
        String accusation = words == null ? null : unquoted(values.quote(words));
        try {
            Provision provision = provision(canonical);
            return values.piece(both, () -> new Fact.Charged(provision, null, accusation));
        } catch (Refusal noProvision) {
            values.problem("provision", charge, canonical);
            return values.piece(both, () -> new Fact.Accused(values.quote(charge), null));
        }
    }

    private static Provision provision(String canonical) {
        return new Provision(POINT_ONLY.matcher(canonical).replaceFirst("$1//$2"));
    }

    private @Nullable Mark beside(Mark charge) {
        return of("accusation")
                .filter(words -> page.sentences().between(words, charge) <= 1)
                .min(Comparator.<Mark>comparingInt(words -> page.sentences().between(words, charge))
                        .thenComparingInt(words -> gap(words, charge)))
                .orElse(null);
    }

    private static int gap(Mark a, Mark b) {
        return Math.max(a.start() - b.end(), b.start() - a.end());
    }

    private Piece accused(Mark mark) {
        var values = page.values();
        return values.piece(List.of(mark), () -> new Fact.Accused(unquoted(values.quote(mark)), null));
    }

    private Piece threatened(Mark mark) {
        var values = page.values();
        Term term = values.term(mark);
        return values.piece(
                List.of(mark),
                () -> term == null ? values.noted(List.of(mark)) : new Fact.Threatened(term, only(mark)));
    }

    /// The one provision of the same sentence; with several, which of them threatens this is not said.
    private @Nullable Provision only(Mark penalty) {
        List<String> provisions = of("charge")
                .filter(charge -> charge.value() != null && page.sentences().between(charge, penalty) == 0)
                .map(Mark::value)
                .distinct()
                .toList();
        try {
            return provisions.size() == 1 ? provision(provisions.getFirst()) : null;
        } catch (Refusal severalInOne) {
            return null;
        }
    }

    private static String unquoted(String words) {
        String inner = words.replaceAll("^[\"'“”„«‘]+|[\"'“”»’.,;]+$", "").strip();
        return inner.isEmpty() ? words : inner;
    }
}
