// Longer than 300 lines: one story, told from two sources of chance that must not be mixed.
package vigil.edition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vigil.audience.PublishPlan;
import vigil.audience.Released;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.ledger.Hash;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// A register invented from two seeds. All that is ever released follows from the first; everything
/// else follows from the second: what stays inside, who recorded what at what hour, and how much of it
/// there is. So two registers of one world with different secrets must give the same edition.
final class Invented {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private final Random world;
    private final Random hidden;
    private final Secrets secrets;
    private final List<Line> lines = new ArrayList<>();
    /// Subjects by the group that is published together; all who are one person are in one group.
    private final Map<Subject, Integer> groups = new LinkedHashMap<>();
    private final Map<Id, Source> sources = new HashMap<>();
    private final Set<Id> gone = new HashSet<>();
    private Instant day = START;
    /// Where to note the register after each act, if anybody wants it.
    private @org.jspecify.annotations.Nullable List<Told> after;

    private Invented(long worldSeed, long hiddenSeed) {
        world = new Random(worldSeed);
        hidden = new Random(~hiddenSeed * 1_000_003); // never the numbers of the world
        secrets = new Secrets(hidden);
    }

    /// A ledger in order, as it would be read back: entries that were erased have lost their bodies.
    record Told(List<Line> lines, Collection<String> canaries) {
        Released released() {
            return Released.of(lines);
        }
    }

    static Told of(long world, long hidden) {
        var invented = new Invented(world, hidden);
        invented.tell(1 + invented.world.nextInt(4));
        return invented.told();
    }

    /// The same register after each of its acts of publication.
    static List<Told> history(long world, int acts) {
        var invented = new Invented(world, world);
        var all = new ArrayList<Told>();
        for (int act = 0; act < acts; act++) {
            invented.round();
            all.add(invented.told());
        }
        return all;
    }

    /// The same register after each act that changed what is public, and after each day on which nothing did.
    static List<Told> everyAct(long world, int rounds) {
        return everyAct(world, world, rounds);
    }

    static List<Told> everyAct(long world, long hidden, int rounds) {
        var invented = new Invented(world, hidden);
        invented.after = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            invented.round();
            invented.disagree();
        }
        return invented.after;
    }

    /// Words on who is who that contradict the ones before.
    private void disagree() {
        var people = List.copyOf(groups.keySet());
        for (int i = 0; i < 2; i++) {
            Subject one = pick(people, world);
            Subject other = pick(people, world);
            Id id = Id.random(world);
            boolean same = world.nextBoolean();
            if (!one.equals(other) && groups.get(one).equals(groups.get(other))) {
                add(
                        same
                                ? new SamePerson(id, hour(), by(), one, other, "as before")
                                : new Curation.NotSamePerson(id, hour(), by(), one, other, "not so"));
            }
        }
        if (world.nextBoolean()) {
            day = day.plus(Duration.ofDays(1));
            publish();
        }
    }

    private void acted() {
        if (after != null) {
            after.add(told());
        }
    }

    private Told told() {
        return new Told(
                lines.stream().filter(line -> !gone.contains(line.entry().id())).toList(), secrets.canaries());
    }

    private void tell(int rounds) {
        for (int round = 0; round < rounds; round++) {
            round();
        }
        // recorded after the last act, so not public, whatever they say
        for (int more = hidden.nextInt(6); more > 0; more--) {
            claim(
                    secrets,
                    pick(List.copyOf(groups.keySet()), hidden),
                    Visibility.OPEN,
                    source(secrets, Visibility.OPEN));
        }
    }

    private void round() {
        day = day.plus(Duration.ofDays(1 + world.nextInt(40)));
        int before = groups.size();
        for (int i = 0; i < 2 + world.nextInt(3); i++) {
            groups.put(Subject.person(Id.random(world)), before + world.nextInt(2));
        }
        var people = List.copyOf(groups.keySet());
        for (int i = 0; i < 4 + world.nextInt(12); i++) {
            Subject subject = pick(people, world);
            Source source = world.nextInt(3) == 0 || sources.isEmpty()
                    ? source(Telling.of(world), Visibility.OPEN)
                    : pick(known(Visibility.OPEN), world);
            curate(claim(Telling.of(world), subject, Visibility.OPEN, source), subject);
            secret(people);
        }
        publish();
        takeBack();
        secret(people);
    }

    private List<Source> known(Visibility visibility) {
        return sources.values().stream()
                .filter(source -> source.visibility().equals(visibility))
                .sorted(java.util.Comparator.comparing(Source::id))
                .toList();
    }

    private void publish() {
        var chosen = new HashSet<>(groups.values());
        chosen.removeIf(group -> world.nextInt(4) == 0);
        List<Line> plan = PublishPlan.of(lines, subject -> chosen.contains(groups.get(subject)));
        if (!plan.isEmpty()) {
            add(PublishPlan.publish(lines, plan, Id.random(hidden), hour(), by()));
            acted();
        }
    }

    private void takeBack() {
        List<Id> open = Released.of(lines).entries().stream()
                .map(each -> each.entry().id())
                .toList();
        if (open.isEmpty() || world.nextInt(2) == 0) {
            return;
        }
        if (world.nextBoolean()) {
            var some = List.copyOf(new java.util.TreeSet<>(List.of(pick(open, world), pick(open, world))));
            add(new Withhold(Id.random(hidden), hour(), by(), some, "safety"));
        } else {
            Id erased = pick(open, world);
            add(new Erase(Id.random(hidden), hour(), by(), erased, "consent"));
            gone.add(erased);
        }
        acted();
    }

    private void curate(Claim claim, Subject subject) {
        Id id = Id.random(world);
        int kind = world.nextInt(10);
        String reason = Telling.of(world).words();
        Subject other = pick(List.copyOf(groups.keySet()), world);
        boolean pair = !other.equals(subject);
        switch (kind) {
            case 0 -> add(new Withdraw(id, hour(), by(), claim.id(), reason));
            case 1 -> add(new Curation.Dispute(id, hour(), by(), claim.id(), reason));
            case 2 -> add(new Prefer(id, hour(), by(), claim.id(), reason));
            case 3 -> {
                if (pair && groups.get(subject).equals(groups.get(other))) {
                    add(new SamePerson(id, hour(), by(), subject, other, reason));
                }
            }
            case 4 -> {
                if (pair) {
                    add(new Curation.NotSamePerson(id, hour(), by(), subject, other, reason));
                }
            }
            default -> {}
        }
    }

    /// Sometimes something that no edition may show.
    private void secret(List<Subject> people) {
        Subject subject = hidden.nextBoolean() ? pick(people, hidden) : secrets.somebody();
        switch (hidden.nextInt(9)) {
            case 0 -> claim(secrets, subject, Visibility.TEAM, source(secrets, Visibility.OPEN));
            case 1 -> claim(secrets, subject, new Visibility.Sealed("witnesses"), source(secrets, Visibility.OPEN));
            case 2 -> claim(secrets, subject, Visibility.OPEN, source(secrets, Visibility.TEAM));
            case 3 -> {
                Claim error = claim(secrets, subject, Visibility.OPEN, source(secrets, Visibility.OPEN));
                add(new Withdraw(Id.random(hidden), hour(), by(), error.id(), secrets.words()));
            }
            case 4 -> {
                Claim kept = claim(secrets, subject, Visibility.TEAM, source(secrets, Visibility.OPEN));
                add(new Curation.Dispute(Id.random(hidden), hour(), by(), kept.id(), secrets.words()));
                add(new Withhold(Id.random(hidden), hour(), by(), List.of(kept.id()), "safety"));
                add(new Erase(Id.random(hidden), hour(), by(), kept.id(), "safety"));
                gone.add(kept.id());
            }
            case 5 -> {
                Subject one = secrets.somebody();
                Subject other = secrets.another();
                claim(secrets, one, Visibility.OPEN, source(secrets, Visibility.OPEN));
                add(new SamePerson(Id.random(hidden), hour(), by(), one, other, secrets.words()));
            }
            case 6 -> {
                add(consent(subject));
                add(new Curation.Weighed(Id.random(hidden), hour(), by(), subject, "third", true, secrets.words()));
            }
            case 7 -> add(new Curation.Tombstone(Id.random(hidden), hour(), by(), secrets.somebody(), "safety"));
            default -> {}
        }
    }

    private Curation.Consent consent(Subject subject) {
        return new Curation.Consent(
                Id.random(hidden),
                hour(),
                by(),
                subject,
                "health",
                "refused",
                null,
                secrets.words(),
                null,
                null,
                null,
                secrets.words());
    }

    private Claim claim(Telling telling, Subject subject, Visibility visibility, Source source) {
        // what a source that is held back says, word for word, is never public
        String quote = (source.shown() ? telling : secrets).words();
        var claim = new Claim(
                Id.random(telling.random()),
                hour(),
                by(),
                subject,
                telling.fact(pick(List.copyOf(groups.keySet()), telling.random())),
                source.id(),
                List.of(new Passage(quote, 0, quote.length(), null)),
                null,
                visibility);
        return add(claim);
    }

    private Source source(Telling telling, Visibility visibility) {
        Random random = telling.random();
        boolean shown = random.nextBoolean();
        var source = new Source(
                Id.random(random),
                telling.words(),
                "media",
                random.nextBoolean() ? telling.words() : null,
                When.of("2024-0" + (1 + random.nextInt(9))),
                "ru",
                "https://" + (shown ? "paper" : secrets.host()) + ".example/" + random.nextInt(100),
                null,
                random.nextBoolean()
                        ? Hash.of(new byte[] {(byte) random.nextInt(100)}).hex()
                        : null,
                shown,
                visibility);
        if (telling != secrets) {
            sources.put(source.id(), source);
        }
        add(new Cite(Id.random(random), hour(), by(), source));
        return source;
    }

    private <E extends Entry> E add(E entry) {
        byte[] seed = entry.id().text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        lines.add(new Line(lines.size(), entry, new Salt(Hash.of(seed).bytes())));
        return entry;
    }

    private Instant hour() {
        return day.plusSeconds(hidden.nextInt(86_400)).plusMillis(hidden.nextInt(1000));
    }

    private String by() {
        return secrets.words();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
