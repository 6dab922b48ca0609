package vigil.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Source;
import vigil.ledger.Hash;
import vigil.ledger.Records;

/// The sources of the world and, where a document stands in `world/sources`, its text. The hash of
/// what "we hold" is that of the document; for a source without one it is the hash of its key.
final class WorldSources {
    /// A source, the file it stands in and its text; null if only the description is in the world.
    private record Document(
            Source source, @Nullable String file, @Nullable String text) {}

    private final Map<String, Document> byKey = new LinkedHashMap<>();
    private final List<byte[]> all = new ArrayList<>();

    static WorldSources load() {
        var sources = new WorldSources();
        for (WorldPart part : WorldPart.file("sources.json").parts("sources")) {
            sources.add(part);
        }
        return sources;
    }

    private void add(WorldPart part) {
        String key = part.text("key");
        String file = part.maybe("file");
        byte[] held = file == null ? key.getBytes(StandardCharsets.UTF_8) : World.document(file);
        all.add(held);
        var json = new TreeMap<String, Object>(part.json());
        json.keySet().removeAll(List.of("key", "file"));
        json.put("id", World.source(key).text());
        json.put("exhibit", Hash.of(held).hex());
        json.putIfAbsent("visibility", "open");
        String text = file == null ? null : new String(held, StandardCharsets.UTF_8);
        if (byKey.put(key, new Document(Records.read(Source.class, json), file, text)) != null) {
            throw part.refused("twice", key);
        }
    }

    Source source(WorldPart asker, String key) {
        return document(asker, key).source();
    }

    /// Where `quote` stands in the document; refuses one that is not there or is there twice.
    Passage passage(WorldPart asker, String key, String quote, @Nullable String where) {
        String text = document(asker, key).text();
        int start = text == null ? -1 : text.indexOf(quote);
        if (text == null || start < 0 || text.indexOf(quote, start + 1) >= 0) {
            throw asker.refused(start < 0 ? "quote-missing" : "quote-twice", quote);
        }
        return new Passage(quote, start, start + quote.length(), where);
    }

    private Document document(WorldPart asker, String key) {
        Document document = byKey.get(key);
        if (document == null) {
            throw asker.refused("source-unknown", key);
        }
        return document;
    }

    /// The bytes of every document.
    List<byte[]> held() {
        return List.copyOf(all);
    }

    /// The files of the documents, by source.
    Map<Id, String> files() {
        var files = new LinkedHashMap<Id, String>();
        for (Document document : byKey.values()) {
            if (document.file() != null) {
                files.put(document.source().id(), document.file());
            }
        }
        return files;
    }

    Id citation(String key) {
        return WorldIds.of("cite", key);
    }

    /// Each source is described when the first claim cites it, by whoever recorded that claim.
    List<World.Kept> citations(List<World.Kept> claims) {
        var first = new LinkedHashMap<Id, Claim>();
        for (World.Kept kept : claims) {
            var claim = (Claim) kept.entry();
            first.merge(claim.source(), claim, (one, other) -> other.at().isBefore(one.at()) ? other : one);
        }
        return byKey.entrySet().stream()
                .filter(entry -> first.containsKey(entry.getValue().source().id()))
                .map(entry -> citation(entry.getKey(), entry.getValue().source(), first))
                .toList();
    }

    private World.Kept citation(String key, Source source, Map<Id, Claim> first) {
        Claim claim = java.util.Objects.requireNonNull(first.get(source.id()));
        return new World.Kept(new Cite(citation(key), claim.at(), claim.by(), source), 0);
    }
}
