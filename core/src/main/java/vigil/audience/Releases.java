package vigil.audience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.Line;

/// How each entry stands with readers by the acts of publication, which it follows one by one. Not for several threads
/// at once.
public final class Releases {
    /// Reasons that are not about what was said: an act was undone, or a consent has to be renewed.
    private static final Set<String> MAY_RETURN = Set.of("undone", "consent-expired");

    /// How an entry stands of which some act has spoken.
    private enum Standing {
        PUBLIC,
        /// It was public; it needs a new claim to be so again.
        TAKEN_BACK,
        /// It was public and may be so again, as if it had not been published yet.
        OFFERED_AGAIN,
        /// It never was public: whoever withholds it does not want it to become so.
        HELD
    }

    private final Map<Id, Standing> standing = new HashMap<>();

    static Releases of(List<Line> lines) {
        var releases = new Releases();
        lines.forEach(line -> releases.follow(line.entry()));
        return releases;
    }

    /// The next entry of the ledger.
    public void follow(Entry entry) {
        switch (entry) {
            case Publish publish -> publish.releases().forEach(each -> standing.put(each.entry(), Standing.PUBLIC));
            case Withhold withhold
            when MAY_RETURN.contains(withhold.reason()) -> withhold.entries().forEach(this::offerAgain);
            case Withhold withhold -> withhold.entries().forEach(this::withhold);
            case Erase erase ->
                standing.computeIfPresent(
                        erase.erased(), (id, was) -> was == Standing.PUBLIC ? Standing.TAKEN_BACK : was);
            default -> {}
        }
    }

    private void offerAgain(Id entry) {
        standing.computeIfPresent(entry, (id, was) -> again(was));
    }

    private static @Nullable Standing again(Standing was) {
        return was == Standing.HELD ? null : Standing.OFFERED_AGAIN;
    }

    private void withhold(Id entry) {
        Standing was = standing.get(entry);
        standing.put(entry, was == null || was == Standing.HELD ? Standing.HELD : Standing.TAKEN_BACK);
    }

    boolean isPublic(Id entry) {
        return standing.get(entry) == Standing.PUBLIC;
    }

    /// Whether the entry was public at some time.
    boolean everPublic(Id entry) {
        Standing now = standing.get(entry);
        return now != null && now != Standing.HELD;
    }

    /// Whether a publication has nothing to say about the entry any more.
    public boolean isSettled(Id entry) {
        Standing now = standing.get(entry);
        return now != null && now != Standing.OFFERED_AGAIN;
    }
}
