package vigil.app;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Id;

/// One act of publication in the history of the world: its number, moment and account.
record WorldAct(int number, Instant at, String by) {
    static WorldAct of(WorldPart part) {
        part.only("act", "at", "by");
        return new WorldAct(part.number("act", 0), part.at(), part.text("by"));
    }

    /// What it released of the history so far: the entries that carry its number, and the citations
    /// of their sources that no earlier act has released.
    World.Step.Publish publish(List<World.Kept> history) {
        Set<Id> earlier = cited(history, true);
        Set<Id> now = cited(history, false);
        var released = new LinkedHashSet<Id>();
        for (World.Kept kept : history) {
            boolean citation = kept.entry() instanceof Cite cite
                    && now.contains(cite.source().id())
                    && !earlier.contains(cite.source().id());
            if (citation || kept.act() == number) {
                released.add(kept.entry().id());
            }
        }
        return new World.Step.Publish(WorldIds.of("publish", String.valueOf(number)), List.copyOf(released), at, by);
    }

    private Set<Id> cited(List<World.Kept> history, boolean before) {
        var cited = new HashSet<Id>();
        for (World.Kept kept : history) {
            boolean counts = before ? kept.act() > 0 && kept.act() < number : kept.act() == number;
            if (counts && kept.entry() instanceof Claim claim) {
                cited.add(claim.source());
            }
        }
        return cited;
    }
}
