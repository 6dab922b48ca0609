package vigil.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// An editor at work, for tests: people and sources by name, and acts of publication.
final class Desk {
    static final String EDITOR = "m.ostrel";

    final List<Line> lines = new ArrayList<>();
    private final Random random = new Random(11);
    private final Map<String, Subject> people = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Cite> cites = new HashMap<>();
    Instant now = Instant.parse("2026-11-20T13:47:11.123Z");

    Id id() {
        return Id.random(random);
    }

    Subject person(String name) {
        return people.computeIfAbsent(name, n -> Subject.person(id()));
    }

    <E extends Entry> E add(E entry) {
        lines.add(new Line(lines.size(), entry, Salt.random(random)));
        return entry;
    }

    /// A source whose documents readers may see; `held` ones they may not.
    Cite source(String title, boolean shown, Visibility visibility) {
        var source = new Source(
                id(),
                title,
                "media",
                null,
                When.of("2026-11"),
                "en",
                "https://paper.example/" + title.hashCode(),
                null,
                null,
                shown,
                visibility);
        sources.put(title, source);
        Cite cite = add(new Cite(id(), now, EDITOR, source));
        cites.put(title, cite);
        return cite;
    }

    Cite cite(String title) {
        return cites.get(title);
    }

    Claim says(String source, String person, Fact fact, Visibility visibility) {
        if (!sources.containsKey(source)) {
            source(source, true, Visibility.OPEN);
        }
        var words = new Passage("words of " + source, 0, 9 + source.length(), null);
        return add(new Claim(
                id(), now, EDITOR, person(person), fact, sources.get(source).id(), List.of(words), null, visibility));
    }

    Claim says(String source, String person, Fact fact) {
        return says(source, person, fact, Visibility.OPEN);
    }

    Claim named(String person) {
        return says("paper", person, new Fact.Named(person, "en", null));
    }

    SamePerson same(String one, String other) {
        return add(new SamePerson(id(), now, EDITOR, person(one), person(other), "same arrest"));
    }

    Curation.NotSamePerson notSame(String one, String other) {
        return add(new Curation.NotSamePerson(id(), now, EDITOR, person(one), person(other), "born in other years"));
    }

    Curation.Withdraw withdraw(Claim claim) {
        return add(new Curation.Withdraw(id(), now, EDITOR, claim.id(), "wrong person"));
    }

    void withhold(Entry... entries) {
        add(new Withhold(
                id(), now, EDITOR, Arrays.stream(entries).map(Entry::id).toList(), "safety"));
    }

    /// As the ledger has it afterwards: the body is gone.
    void erase(Entry entry) {
        lines.removeIf(line -> line.entry().id().equals(entry.id()));
        add(new Erase(id(), now, EDITOR, entry.id(), "consent"));
    }

    List<Entry> plan(String... names) {
        Set<Subject> chosen = new java.util.HashSet<>();
        for (String name : names) {
            chosen.add(person(name));
        }
        return PublishPlan.of(lines, chosen::contains).stream().map(Line::entry).toList();
    }

    /// Publishes what is planned for these people.
    void publish(String... names) {
        Set<Subject> chosen = new java.util.HashSet<>();
        for (String name : names) {
            chosen.add(person(name));
        }
        List<Line> plan = PublishPlan.of(lines, chosen::contains);
        add(PublishPlan.publish(lines, plan, id(), now, EDITOR));
    }

    Released released() {
        return Released.of(lines);
    }

    List<Id> publicIds() {
        return released().plain().stream().map(Entry::id).toList();
    }
}
