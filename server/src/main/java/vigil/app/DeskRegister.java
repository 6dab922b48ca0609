package vigil.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import vigil.audience.PublishPlan;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Consent;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.ledger.Line;

/// A register of a given size about people who do not exist, the same for the same size: ten claims about each, one in
/// a hundred sealed; half allowed to be told, up to fifty people public. For measuring the desk.
final class DeskRegister {
    static final String ROOM = "witnesses";
    private static final int CLAIMS = 10;
    private static final int PER_SOURCE = 25;
    private static final int BATCH = 5_000;
    private static final String[] SYLLABLES = {
        "ka", "ve", "ro", "mi", "sa", "lu", "ten", "dor", "gal", "ish", "mon", "ter", "vi", "or", "zen", "ba", "quil",
        "hal", "ny", "pe"
    };
    private static final String[] PLACES = {"Port Sarven", "Old Mill", "Tarn", "Hollin Bridge", "Halvany"};

    private final SplittableRandom random = new SplittableRandom(2026);
    private final Vigil vigil;
    private final LocalDate today;
    private final Instant at;
    private final List<Entry> batch = new ArrayList<>();
    private final List<Subject> people = new ArrayList<>();
    private Id source = new Id("0".repeat(26));
    private int cited;

    private DeskRegister(Vigil vigil) {
        this.vigil = vigil;
        this.today = vigil.today();
        this.at = vigil.now().minusSeconds(86_400L * 200);
    }

    /// Fills an empty register; answers who is in it.
    static List<Subject> fill(Vigil vigil, int people) {
        var register = new DeskRegister(vigil);
        for (int i = 0; i < people; i++) {
            register.person(i);
        }
        register.record();
        register.publish(published(people));
        return register.people;
    }

    /// How many of so many people are public: few, since making their pages is not what is measured here.
    static int published(int people) {
        return Math.clamp(people / 200, 1, 50);
    }

    private void person(int number) {
        Subject person = Subject.person(Id.random(random));
        String name = word(2) + " " + word(3);
        claim(person, new Fact.Named(name, "en", null));
        claim(person, new Fact.Born(When.of("" + random.nextInt(1945, 2004)), one(PLACES)));
        claim(person, new Fact.Arrested(day(1500), one(PLACES), null));
        claim(person, new Fact.Held(one(PLACES) + " remand prison", day(1400), "remand-prison"));
        claim(person, new Fact.Prosecuted("1-" + number / 4 + "/2025", null, day(900)));
        claim(person, new Fact.Accused("Took part in a gathering on the square, number " + number % 50, null));
        claim(person, new Fact.Occupied("teacher", null));
        claim(person, new Fact.Resided(one(PLACES), null));
        claim(
                person,
                number % 40 == 0
                        ? new Fact.HearingSet(ahead(), null, null)
                        : new Fact.Noted(name + " wrote", day(300)));
        claim(person, number % 5 == 0 ? new Fact.Freed(day(200), "term-served") : new Fact.Health("a cough", day(250)));
        if (number % 2 == 0) {
            List.of("name", "story", "place", "health").forEach(scope -> consent(person, scope));
        }
        if (number % 50 == 1) {
            Subject other = people.get(people.size() - 1);
            batch.add(
                    number % 100 == 1
                            ? new SamePerson(Id.random(random), at, "bench", person, other, "same arrest")
                            : new NotSamePerson(Id.random(random), at, "bench", person, other, "other parents"));
        }
        people.add(person);
        if (batch.size() >= BATCH) {
            record();
        }
    }

    private void claim(Subject person, Fact fact) {
        if (cited++ % PER_SOURCE == 0) {
            cite();
        }
        String words = "was taken from the flat in " + one(PLACES) + " before dawn";
        batch.add(new Claim(
                Id.random(random),
                at,
                "bench",
                person,
                fact,
                source,
                List.of(new Passage(words, 0, words.length(), null)),
                null,
                visibility()));
    }

    private Visibility visibility() {
        int chance = random.nextInt(100);
        return chance == 0 ? new Visibility.Sealed(ROOM) : chance < 3 ? Visibility.TEAM : Visibility.OPEN;
    }

    private void cite() {
        source = Id.random(random);
        var described = new Source(
                source,
                "Bulletin of the Sarvenia Legal Aid Group, no. " + cited / PER_SOURCE,
                "ngo-report",
                null,
                day(300),
                "en",
                null,
                null,
                null,
                true,
                Visibility.OPEN);
        batch.add(new Cite(Id.random(random), at, "bench", described));
    }

    private void consent(Subject person, String scope) {
        When until = When.day(today.plusDays(random.nextInt(20, 2000)));
        batch.add(new Consent(
                Id.random(random), at, "bench", person, scope, Consent.GIVEN, "self", null, null, until, null, null));
    }

    /// The first people, with all that may be told of them.
    private void publish(int some) {
        Set<Subject> chosen = new HashSet<>(people.subList(0, some));
        List<Line> all = vigil.lines();
        int enough = (int) Math.min(all.size(), (long) some * (CLAIMS + 8) + 100);
        List<Line> plan = PublishPlan.of(all.subList(0, enough), chosen::contains);
        vigil.record(List.of(PublishPlan.publish(all, plan, Id.random(random), at, "bench")));
    }

    private void record() {
        vigil.record(batch);
        batch.clear();
    }

    private When day(int within) {
        return When.day(today.minusDays(random.nextInt(2, within)));
    }

    private When ahead() {
        return When.day(today.plusDays(random.nextInt(1, 400)));
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables + random.nextInt(2); i++) {
            word.append(one(SYLLABLES));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
