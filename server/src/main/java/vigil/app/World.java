package vigil.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;

/// The invented Republic of Sarvenia, read from the class path (`/world`): everything the demo, the
/// tests and the screenshots show. Nobody in it exists. It comes out the same on every machine:
/// identifiers are derived from the keys in the files, which the register itself never does.
public final class World {
    /// The history of the register, to be done in order.
    public sealed interface Step {
        /// Entries recorded one after the other, with nothing published in between.
        record Append(List<Entry> entries) implements Step {
            public Append {
                entries = List.copyOf(entries);
            }
        }

        /// These entries become public with a `Publish` curation of this identifier; its commitments need
        /// the salts of the ledger that took the entries, so whoever holds that ledger makes it.
        record Publish(Id id, List<Id> entries, Instant at, String by) implements Step {
            public Publish {
                entries = List.copyOf(entries);
            }
        }
    }

    /// A text that must not surface, and why: `team`, `sealed`, `held`, `gone`, `editor`, `hour`, `pending`.
    public record Canary(String kind, String text, String where) {}

    private final LocalDate today;
    private final List<Kept> history;
    private final List<WorldAct> acts;
    private final Map<String, Id> claims;
    private final Map<Id, String> documents;

    private World(
            LocalDate today,
            List<Kept> history,
            List<WorldAct> acts,
            Map<String, Id> claims,
            Map<Id, String> documents) {
        this.today = today;
        this.history = history;
        this.acts = acts;
        this.claims = claims;
        this.documents = documents;
    }

    /// An entry and the act of publication that released it: 0 is none.
    record Kept(Entry entry, int act) {}

    public static World load() {
        WorldPart world = WorldPart.file("world.json");
        var acts = world.parts("acts").stream().map(WorldAct::of).toList();
        var sources = WorldSources.load();
        var claims = new WorldClaims(sources);
        claims.places(WorldPart.file("places.json"));
        for (String person : world.texts("people")) {
            claims.subject(WorldPart.file("people/" + person + ".json"));
        }
        var curations = new WorldCurations(claims, sources);
        var history = new ArrayList<Kept>(sources.citations(claims.recorded()));
        history.addAll(claims.recorded());
        history.addAll(curations.all(WorldPart.file("curations.json")));
        history.sort(Comparator.comparing(kept -> kept.entry().at()));
        return new World(
                LocalDate.parse(world.text("today")), List.copyOf(history), acts, claims.byKey(), sources.files());
    }

    /// The day on which the demo and the tests look at this world.
    public LocalDate today() {
        return today;
    }

    /// Every entry except the acts of publication, in the order of recording.
    public List<Entry> entries() {
        return history.stream().map(Kept::entry).toList();
    }

    /// The same with the acts of publication at their moments.
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        int done = 0;
        for (WorldAct act : acts) {
            int until = done;
            while (until < history.size() && !history.get(until).entry().at().isAfter(act.at())) {
                until++;
            }
            append(steps, done, until);
            steps.add(act.publish(history.subList(0, until)));
            done = until;
        }
        append(steps, done, history.size());
        return List.copyOf(steps);
    }

    private void append(List<Step> steps, int from, int to) {
        if (from < to) {
            steps.add(new Step.Append(
                    history.subList(from, to).stream().map(Kept::entry).toList()));
        }
    }

    /// The subject of a key such as `person:belmorendi` or `facility:remand-2`.
    public static Subject subject(String key) {
        return WorldIds.subject(key);
    }

    /// The source of a key of `sources.json`.
    public static Id source(String key) {
        return WorldIds.of("source", key);
    }

    /// A claim by person and key, for example `belmorendi/arrest-report`.
    public Id claim(String key) {
        Id id = claims.get(key);
        if (id == null) {
            throw new Refusal(new Problem("unknown-key", "world", key));
        }
        return id;
    }

    /// By source, the file of `world/sources` that holds its text, for [#document].
    public Map<Id, String> documents() {
        return documents;
    }

    /// The bytes of every document that a source says we hold.
    static List<byte[]> held() {
        return WorldSources.load().held();
    }

    /// A document of `world/sources`, for example `declaration.txt`.
    public static byte[] document(String file) {
        return WorldPart.bytes("sources/" + file);
    }

    public static List<Canary> canaries() {
        return WorldPart.lines("canaries.txt")
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(part -> new Canary(part[0], part[1], part[2]))
                .toList();
    }
}
