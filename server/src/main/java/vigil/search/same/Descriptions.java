package vigil.search.same;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casefile.CaseFile;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.When;

/// Describes the people of the record for comparison, and says which pairs have been answered.
public final class Descriptions {
    private Descriptions() {}

    public static Described of(CaseFile file) {
        var names = new LinkedHashSet<String>();
        var places = new LinkedHashSet<String>();
        @Nullable When born = null;
        for (var point : file.points()) {
            for (Claim claim : point.claims()) {
                if (claim.fact() instanceof Fact.Named named) {
                    names.add(named.name());
                } else if (claim.fact() instanceof Fact.Resided resided) {
                    places.add(resided.place());
                } else if (claim.fact() instanceof Fact.Born birth) {
                    born = birth.when() == null ? born : birth.when();
                    if (birth.place() != null) {
                        places.add(birth.place());
                    }
                }
            }
        }
        var id = file.subject().id().toString();
        return new Described(id, List.copyOf(names), born, null, List.copyOf(places), codefendants(file), Map.of());
    }

    /// Every pair that a curation calls the same or not the same: neither is asked again.
    public static Answered answered(List<? extends Entry> entries) {
        var pairs = new java.util.ArrayList<String[]>();
        for (var entry : entries) {
            if (entry instanceof Curation.NotSamePerson not) {
                pairs.add(new String[] {
                    not.one().id().toString(), not.other().id().toString()
                });
            } else if (entry instanceof Curation.SamePerson same) {
                pairs.add(new String[] {
                    same.one().id().toString(), same.other().id().toString()
                });
            }
        }
        return Answered.of(pairs);
    }

    private static Set<String> codefendants(CaseFile file) {
        var ids = new HashSet<String>();
        file.codefendants().forEach(other -> ids.add(other.subject().id().toString()));
        return ids;
    }
}
