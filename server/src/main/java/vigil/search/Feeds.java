package vigil.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.casefile.CaseFile;
import vigil.casefile.Point;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.When;
import vigil.ledger.Records;

/// What the index is fed with: public files for what the world may find, case files for the desk (folded over
/// the entries its reader may see).
public final class Feeds {
    private Feeds() {}

    /// From nothing but what an edition says of the person.
    public static Person of(PublicFile file) {
        var facts = new ArrayList<Fact>();
        file.points().forEach(point -> facts.add(point.fact()));
        var names = names(facts);
        file.points(Fact.Named.class).forEach(point -> names.addAll(otherNames(point)));
        return person(file.id().toString(), names, file.status().kind(), facts, List.of());
    }

    /// From every claim of the case file, passages included.
    public static Person of(CaseFile file) {
        var claims = claims(file);
        var facts = claims.stream().map(Claim::fact).toList();
        var passages = claims.stream()
                .flatMap(claim -> claim.passages().stream())
                .map(Passage::quote)
                .distinct()
                .toList();
        var status = file.status().kind().name();
        return person(file.subject().id().toString(), names(facts), status, facts, passages);
    }

    static List<Claim> claims(CaseFile file) {
        return file.points().stream()
                .flatMap((Point<?> point) -> point.claims().stream())
                .distinct()
                .toList();
    }

    static Set<String> names(List<? extends Fact> facts) {
        var names = new LinkedHashSet<String>();
        for (var fact : facts) {
            if (fact instanceof Fact.Named named) {
                names.add(named.name());
            }
        }
        return names;
    }

    static @Nullable When born(List<? extends Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof Fact.Born born && born.when() != null) {
                return born.when();
            }
        }
        return null;
    }

    /// Where the person was born, lived and was held.
    static Set<String> places(List<? extends Fact> facts) {
        var places = new LinkedHashSet<String>();
        for (var fact : facts) {
            if (Records.write((Record) fact).get("place") instanceof String place) {
                places.add(place);
            }
        }
        return places;
    }

    private static Set<String> otherNames(PublicPoint point) {
        var names = new LinkedHashSet<String>();
        point.parts().stream()
                .filter(part -> part.name().equals("name"))
                .flatMap(part -> part.others().stream())
                .forEach(reading -> names.add(reading.value()));
        return names;
    }

    private static Person person(
            String id, Set<String> names, String status, List<? extends Fact> facts, List<String> passages) {
        var facets = new LinkedHashMap<String, List<String>>();
        facets.put("status", List.of(status));
        var countries = new LinkedHashSet<String>();
        var text = new LinkedHashSet<>(passages);
        for (var fact : facts) {
            if (fact instanceof Fact.National national) {
                countries.add(national.country());
            } else if (!(fact instanceof Fact.Named)) {
                text.addAll(words(fact));
            }
        }
        facets.put("country", List.copyOf(countries));
        return new Person(
                id, List.copyOf(names), born(facts), List.copyOf(places(facts)), Map.copyOf(facets), List.copyOf(text));
    }

    /// The words of a fact, whatever its kind; its place is kept apart.
    private static List<String> words(Fact fact) {
        var words = new ArrayList<String>();
        Records.write((Record) fact).forEach((field, value) -> {
            if (value instanceof String text
                    && !field.equals("kind")
                    && !field.equals("when")
                    && !field.equals("place")) {
                words.add(text);
            }
        });
        return words;
    }
}
