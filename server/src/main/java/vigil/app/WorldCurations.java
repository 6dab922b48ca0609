package vigil.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Curation;
import vigil.claim.Id;
import vigil.claim.Subject;

/// Reads what the editors of the world said about its record.
final class WorldCurations {
    private final WorldClaims claims;
    private final WorldSources sources;

    WorldCurations(WorldClaims claims, WorldSources sources) {
        this.claims = claims;
        this.sources = sources;
    }

    List<World.Kept> all(WorldPart file) {
        return file.parts("curations").stream()
                .map(part -> new World.Kept(curation(part), part.number("act", 0)))
                .toList();
    }

    private Curation curation(WorldPart part) {
        part.only("kind", "at", "by", "act", "reason", "claim", "one", "other", "people", "sources", "claims");
        String kind = part.text("kind");
        Instant at = part.at();
        Id id = WorldIds.of(kind, at.toString());
        String by = part.text("by");
        String why = part.text("reason");
        return switch (kind) {
            case "Withdraw" -> new Curation.Withdraw(id, at, by, claim(part), why);
            case "Dispute" -> new Curation.Dispute(id, at, by, claim(part), why);
            case "Prefer" -> new Curation.Prefer(id, at, by, claim(part), why);
            case "SamePerson" ->
                new Curation.SamePerson(id, at, by, person(part.text("one")), person(part.text("other")), why);
            case "NotSamePerson" ->
                new Curation.NotSamePerson(id, at, by, person(part.text("one")), person(part.text("other")), why);
            case "Withhold" -> new Curation.Withhold(id, at, by, takenBack(part), why);
            default -> throw part.refused("canonical-kind", kind);
        };
    }

    private Id claim(WorldPart part) {
        return claims.id(part, part.text("claim"));
    }

    private static Subject person(String key) {
        return World.subject("person:" + key);
    }

    private List<Id> takenBack(WorldPart part) {
        var back = new ArrayList<Id>();
        part.texts("people").forEach(key -> back.addAll(claims.released(person(key))));
        part.texts("claims").forEach(key -> back.add(claims.id(part, key)));
        part.texts("sources").forEach(key -> back.add(sources.citation(key)));
        return back;
    }
}
