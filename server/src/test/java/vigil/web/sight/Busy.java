package vigil.web.sight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vigil.audience.Clearance;
import vigil.audience.PublishPlan;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// Editors who do whatever can be done, in an order that chance gives, by a seed.
final class Busy {
    private static final List<Visibility> VISIBILITIES = List.of(
            Visibility.OPEN,
            Visibility.OPEN,
            Visibility.OPEN,
            Visibility.TEAM,
            new Visibility.Sealed("witnesses"),
            new Visibility.Sealed("families"));

    private final Random random;
    private final List<Line> ledger = new ArrayList<>();
    private final List<Subject> people = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Set<Id> erased = new HashSet<>();
    /// An import that is not whole yet: its lines are in the ledger, and nobody sees them.
    private final Set<Long> held = new HashSet<>();
    private boolean importing;
    private Instant now = Instant.parse("2026-01-10T08:00:00Z");

    Busy(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 9; i++) {
            people.add(Subject.person(Id.random(random)));
        }
    }

    LocalDate today() {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The ledger as it is read: without what was erased or is held.
    List<Line> lines() {
        return ledger.stream()
                .filter(line -> !erased.contains(line.entry().id()) && !held.contains(line.position()))
                .toList();
    }

    List<Subject> people() {
        return people;
    }

    Id id() {
        return Id.random(random);
    }

    Instant now() {
        return now;
    }

    void act() {
        now = now.plusSeconds(3_600L * random.nextInt(1, 40));
        switch (random.nextInt(15)) {
            case 0 -> cite(pick(VISIBILITIES));
            case 1, 2, 3, 4 -> claim();
            case 5 -> consent();
            case 6 -> about();
            case 7 -> pair(true);
            case 8 -> pair(false);
            case 9, 10 -> publish();
            case 11 -> withhold();
            case 12 -> erase();
            case 13 -> importing();
            default -> add(new Curation.Weighed(id(), now, "e", one(), "third", true, "r"));
        }
    }

    private void add(Entry entry) {
        long place = ledger.size();
        ledger.add(new Line(place, entry, Salt.random(random)));
        boolean ofImport = entry instanceof Claim || entry instanceof Curation.Cite;
        if (importing && ofImport) {
            held.add(place);
        }
    }

    private Source cite(Visibility visibility) {
        var source = new Source(
                id(),
                "Paper " + ledger.size(),
                "media",
                null,
                When.of("2026-0" + random.nextInt(1, 9)),
                "en",
                null,
                null,
                null,
                true,
                visibility);
        sources.add(source);
        add(new Curation.Cite(id(), now, "e", source));
        return source;
    }

    private void claim() {
        Source source = sources.isEmpty() ? cite(Visibility.OPEN) : pick(sources);
        var claim = new Claim(id(), now, "e", one(), fact(), source.id(), List.of(), null, pick(VISIBILITIES));
        claims.add(claim);
        add(claim);
    }

    private Fact fact() {
        When day = When.day(today().plusDays(random.nextInt(-200, 40)));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Fact.Named("Name " + random.nextInt(12), "en", null);
            case 2 -> new Fact.Arrested(day, "Halvany", null);
            case 3 -> new Fact.HearingSet(day, null, null);
            case 4 -> new Fact.Health("a cough", null);
            case 5 -> new Fact.Born(When.of("" + random.nextInt(1980, 2012)), null);
            case 6 -> new Fact.Prosecuted("case " + random.nextInt(3), null, null);
            default -> new Fact.Held("Remand prison " + random.nextInt(2), day, null);
        };
    }

    private void consent() {
        String scope = List.of("name", "health", "story", "place").get(random.nextInt(4));
        String until = today().plusDays(random.nextInt(-3, 60)).toString();
        boolean given = random.nextInt(5) > 0;
        add(new Curation.Consent(
                id(),
                now,
                "e",
                one(),
                scope,
                given ? "given" : "refused",
                given ? "self" : null,
                null,
                null,
                given ? When.of(until) : null,
                null,
                null));
    }

    private void pair(boolean same) {
        Subject one = one();
        Subject other = people.get((people.indexOf(one) + random.nextInt(1, people.size())) % people.size());
        add(
                same
                        ? new Curation.SamePerson(id(), now, "e", one, other, "r")
                        : new Curation.NotSamePerson(id(), now, "e", one, other, "r"));
    }

    private void about() {
        if (!claims.isEmpty()) {
            Id claim = pick(claims).id();
            switch (random.nextInt(3)) {
                case 0 -> add(new Curation.Withdraw(id(), now, "e", claim, "r"));
                case 1 -> add(new Curation.Dispute(id(), now, "e", claim, "r"));
                default -> add(new Curation.Prefer(id(), now, "e", claim, "r"));
            }
        }
    }

    private void publish() {
        Set<Subject> some = new LinkedHashSet<>(people);
        some.removeIf(person -> random.nextInt(3) == 0);
        boolean asked = random.nextInt(3) > 0;
        List<Line> plan = asked
                ? Clearance.of(lines(), today()).plan(some::contains).lines()
                : PublishPlan.of(lines(), some::contains);
        if (!plan.isEmpty()) {
            add(PublishPlan.publish(lines(), plan, id(), now, "e"));
        }
    }

    private void withhold() {
        String reason = List.of("undone", "safety", "consent-expired").get(random.nextInt(3));
        List<Entry> some = lines().stream()
                .map(Line::entry)
                .filter(entry -> entry instanceof Claim || entry instanceof Curation.Cite)
                .filter(entry -> random.nextInt(8) == 0)
                .limit(4)
                .toList();
        if (!some.isEmpty()) {
            add(new Curation.Withhold(
                    id(), now, "e", some.stream().map(Entry::id).toList(), reason));
            add(new Curation.Tombstone(id(), now, "e", one(), "safety"));
        }
    }

    private void erase() {
        List<Line> all = lines();
        if (!all.isEmpty()) {
            Entry entry = all.get(random.nextInt(all.size())).entry();
            boolean can = entry instanceof Claim || entry instanceof Curation.Cite || entry instanceof Curation.Consent;
            if (can && random.nextInt(3) == 0) {
                add(new Curation.Erase(id(), now, "e", entry.id(), "consent"));
                erased.add(entry.id());
            }
        }
    }

    /// What is held is seen all at once when the import is whole.
    private void importing() {
        importing = !importing;
        if (!importing) {
            held.clear();
        }
    }

    private Subject one() {
        return pick(people);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
