package vigil.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.ledger.Records;

/// One point of a case file: what all sources together say about one arrest, one name, one charge.
///
/// @param fact the reading in use, put together from its parts
/// @param parts each part of the fact by its name, with the claims for and against it
/// @param claims every claim that speaks of this point, in the order of recording
public record Point<F extends Fact>(F fact, SortedMap<String, Finding<Object>> parts, List<Claim> claims) {
    public Point {
        claims = List.copyOf(claims);
    }

    /// Weighs the claims of one group, which are all of one kind of fact.
    static Point<?> of(List<Claim> claims, Weighing weighing) {
        if (claims.getFirst().fact() instanceof Fact.Aged) {
            return Age.point(claims, weighing);
        }
        if (claims.size() == 1) {
            return alone(claims.getFirst());
        }
        boolean lasting = Matter.lasts(claims.getFirst().fact());
        var values = new TreeMap<String, List<Weighing.Said>>();
        for (Claim claim : claims) {
            for (var part : Records.write((Record) claim.fact()).entrySet()) {
                if (!part.getKey().equals("kind")) {
                    values.computeIfAbsent(part.getKey(), name -> new ArrayList<>())
                            .add(new Weighing.Said(value(part), claim));
                }
            }
        }
        var parts = new TreeMap<String, Finding<Object>>();
        var chosen = new TreeMap<String, Object>(
                Map.of("kind", claims.getFirst().fact().getClass().getSimpleName()));
        values.forEach((name, said) -> {
            Finding<Object> finding = weighing.weigh(said, lasting);
            parts.put(name, finding);
            chosen.put(name, finding.value() instanceof When when ? when.edtf() : finding.value());
        });
        return new Point<>(Records.read(Fact.class, chosen), parts, claims);
    }

    /// What only one claim says needs no weighing.
    private static Point<?> alone(Claim claim) {
        var parts = new TreeMap<String, Finding<Object>>();
        for (var part : Records.write((Record) claim.fact()).entrySet()) {
            if (!part.getKey().equals("kind")) {
                parts.put(part.getKey(), new Finding<>(value(part), List.of(claim), List.of()));
            }
        }
        return new Point<>(claim.fact(), parts, List.of(claim));
    }

    private static Object value(Map.Entry<String, Object> part) {
        boolean date = part.getKey().equals("when") || part.getKey().equals("until");
        return date ? When.of((String) part.getValue()) : part.getValue();
    }

    public @Nullable When when() {
        return fact.when();
    }

    public boolean disagreed() {
        return parts.values().stream().anyMatch(Finding::disagreed);
    }

    /// Every date that some source gives for this point, the one in use first.
    public List<When> dates() {
        Finding<Object> finding = parts.get("when");
        var dates = new LinkedHashSet<When>();
        if (finding != null) {
            dates.add((When) finding.value());
            finding.contradicting().forEach(other -> dates.add((When) other.value()));
        }
        return List.copyOf(dates);
    }
}
