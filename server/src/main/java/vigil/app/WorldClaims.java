package vigil.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.ledger.Records;

/// Reads what was recorded about each subject: groups of claims that one editor took from one source
/// at one moment. A claim says for itself only what differs from its group.
final class WorldClaims {
    private static final List<String> LANGUAGES = List.of("en", "ru", "es", "ar");

    private final WorldSources sources;
    private final Map<String, World.Kept> byKey = new LinkedHashMap<>();

    WorldClaims(WorldSources sources) {
        this.sources = sources;
    }

    void subject(WorldPart file) {
        file.only("subject", "recorded");
        String subject = file.text("subject");
        for (WorldPart group : file.parts("recorded")) {
            group.only("source", "at", "by", "act", "visibility", "claims");
            for (WorldPart claim : group.parts("claims")) {
                claim(subject, group, claim.only("key", "fact", "quote", "where", "act", "visibility"));
            }
        }
    }

    /// Facilities and courts have a name in each language and nothing else.
    void places(WorldPart file) {
        for (WorldPart place : file.parts("places")) {
            for (String language : LANGUAGES) {
                var fact = new Fact.Named(place.text(language), language, null);
                var named = new WorldPart(place.where(), Map.of("fact", Records.write(fact), "key", language));
                claim(place.text("subject"), file, named);
            }
        }
    }

    private void claim(String subject, WorldPart group, WorldPart part) {
        String source = group.text("source");
        Fact fact = fact(part.part("fact"));
        var visibility = Visibility.of(own("visibility", part, group, "open"));
        boolean open = visibility instanceof Visibility.Open;
        int act = part.number("act", open ? group.number("act", 0) : 0);
        if (!open && act > 0) {
            throw part.refused("release-not-open", visibility.toString());
        }
        String key = subject.substring(subject.indexOf(':') + 1) + "/" + key(subject, source, fact, part);
        var claim = new Claim(
                WorldIds.of("claim", key),
                group.at(),
                group.text("by"),
                World.subject(subject),
                fact,
                sources.source(part, source).id(),
                passages(source, part),
                null,
                visibility);
        if (byKey.put(key, new World.Kept(claim, act)) != null) {
            throw part.refused("twice", key);
        }
    }

    private static Fact fact(WorldPart part) {
        var json = new TreeMap<String, Object>(part.json());
        json.computeIfPresent("with", (name, key) -> World.subject((String) key).toString());
        return Records.read(Fact.class, json);
    }

    private List<Passage> passages(String source, WorldPart part) {
        String quote = part.maybe("quote");
        return quote == null ? List.of() : List.of(sources.passage(part, source, quote, part.maybe("where")));
    }

    private static String own(String name, WorldPart part, WorldPart group, String otherwise) {
        String own = part.maybe(name) == null ? group.maybe(name) : part.maybe(name);
        return own == null ? otherwise : own;
    }

    /// A claim that nobody refers to is known by its source, its kind and its number among these.
    private String key(String subject, String source, Fact fact, WorldPart part) {
        String own = part.maybe("key");
        if (own != null) {
            return own;
        }
        String stem = source + "/" + fact.getClass().getSimpleName() + "/";
        String person = subject.substring(subject.indexOf(':') + 1) + "/";
        int number = 1;
        while (byKey.containsKey(person + stem + number)) {
            number++;
        }
        return stem + number;
    }

    List<World.Kept> recorded() {
        return new ArrayList<>(byKey.values());
    }

    Map<String, Id> byKey() {
        var ids = new LinkedHashMap<String, Id>();
        byKey.forEach((key, kept) -> ids.put(key, kept.entry().id()));
        return ids;
    }

    Id id(WorldPart asker, String key) {
        World.Kept kept = byKey.get(key);
        if (kept == null) {
            throw asker.refused("unknown-key", key);
        }
        return kept.entry().id();
    }

    /// Everything about a person that an act of publication has released.
    List<Id> released(Subject subject) {
        return byKey.values().stream()
                .filter(kept ->
                        kept.act() > 0 && ((Claim) kept.entry()).subject().equals(subject))
                .map(kept -> kept.entry().id())
                .toList();
    }
}
