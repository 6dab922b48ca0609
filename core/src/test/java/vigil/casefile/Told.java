package vigil.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;

/// A small record told line by line, for tests: sources by name, people by name.
final class Told {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final Random random = new Random(7);
    private final List<Entry> entries = new ArrayList<>();
    private final java.util.Map<String, Subject> people = new java.util.HashMap<>();
    private final java.util.Map<String, Id> sources = new java.util.HashMap<>();

    Subject person(String name) {
        return people.computeIfAbsent(name, n -> Subject.person(id()));
    }

    Id id() {
        return Id.random(random);
    }

    /// `source` says `fact` about `person`; the source is cited on first use.
    Claim says(String source, String person, Fact fact) {
        Id cited = sources.containsKey(source) ? sources.get(source) : cite(source, null);
        return add(new Claim(id(), NOON, "editor", person(person), fact, cited, List.of(), null, Visibility.OPEN));
    }

    Id cite(String title, When published) {
        Id id = id();
        add(new Curation.Cite(
                id(),
                NOON,
                "editor",
                new Source(id, title, "media", null, published, "en", null, null, null, true, Visibility.OPEN)));
        sources.put(title, id);
        return id;
    }

    void same(String one, String other) {
        add(new Curation.SamePerson(id(), NOON, "editor", person(one), person(other), "same arrest"));
    }

    void notSame(String one, String other) {
        add(new Curation.NotSamePerson(id(), NOON, "editor", person(one), person(other), "another birth year"));
    }

    <E extends Entry> E add(E entry) {
        entries.add(entry);
        return entry;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    CaseFile file(String person, String asOf) {
        return CaseFile.of(entries, person(person), LocalDate.parse(asOf));
    }

    static Fact arrested(String when) {
        return new Fact.Arrested(When.of(when), null, null);
    }

    static Fact held(String facility, String when) {
        return new Fact.Held(facility, when == null ? null : When.of(when), null);
    }
}
