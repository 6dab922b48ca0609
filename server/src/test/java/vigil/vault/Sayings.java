package vigil.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Erase;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;

/// Two sources and a claim of each visibility, each with a word that occurs nowhere else.
final class Sayings {
    static final String OPEN = "canary-open-keel";
    static final String TEAM = "canary-team-moss";
    static final String SEALED = "canary-sealed-rime";
    static final String SOURCE = "canary-source-fern";

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private final RandomGenerator random;
    private final Subject person;
    private final Cite shown;
    private final Cite hidden;
    private final Claim open;
    private final Claim team;
    private final Claim sealed;
    private final List<Entry> erasures = new ArrayList<>();

    Sayings(long seed) {
        random = new Random(seed);
        person = Subject.person(Id.random(random));
        shown = cite("A notice", Visibility.OPEN);
        hidden = cite("A letter, " + SOURCE, Visibility.TEAM);
        open = claim(OPEN, shown, Visibility.OPEN);
        team = claim(TEAM, hidden, Visibility.TEAM);
        sealed = claim(SEALED, hidden, new Visibility.Sealed("family"));
    }

    private Cite cite(String title, Visibility visibility) {
        var source =
                new Source(Id.random(random), title, "letter", null, null, null, null, null, null, false, visibility);
        return new Cite(Id.random(random), NOW, "desk", source);
    }

    private Claim claim(String words, Cite cite, Visibility visibility) {
        return new Claim(
                Id.random(random),
                NOW,
                "desk",
                person,
                new Fact.Noted(words, null),
                cite.source().id(),
                List.of(),
                null,
                visibility);
    }

    List<Entry> all() {
        return List.of(shown, hidden, open, team, sealed);
    }

    List<Entry> open() {
        return List.of(shown, open);
    }

    Claim team() {
        return team;
    }

    Claim sealed() {
        return sealed;
    }

    Erase erase(Entry entry) {
        var erase = new Erase(Id.random(random), NOW, "desk", entry.id(), "consent-withdrawn");
        erasures.add(erase);
        return erase;
    }

    /// What is left of all without one entry, and the first acts of erasing.
    List<Entry> without(Entry gone, int erased) {
        var left = new ArrayList<>(all());
        left.remove(gone);
        left.addAll(erasures.subList(0, erased));
        return left;
    }
}
