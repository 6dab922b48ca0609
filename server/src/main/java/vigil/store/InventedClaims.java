package vigil.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Provision;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;

/// Claims about people who do not exist, shaped and sized like real ones: the same seed gives the same
/// entries. For measuring and for tests, never for a register.
public final class InventedClaims {
    private static final String[] GIVEN = {"Arel", "Timeya", "Boris", "Милана", "Sevda", "Олжан", "Lunet", "Kasimir"};
    private static final String[] FAMILY = {"Vantor", "Oskelen", "Радмин", "Terzai", "Quillane", "Мирсан", "Dovrek"};
    private static final String[] PLACE = {"Port Sarven", "Old Mill", "Верхний Лог", "Tarn", "Hollin Bridge"};
    /// Claims that follow each source.
    private static final int PER_SOURCE = 24;

    private final SplittableRandom random;
    private Id source;
    private Subject person;
    private int left;

    public InventedClaims(long seed) {
        random = new SplittableRandom(seed);
        source = Id.random(random);
        person = Subject.person(Id.random(random));
    }

    /// The next `count` entries: a source, two dozen claims that cite it, another source ...
    public List<Entry> next(int count) {
        var entries = new ArrayList<Entry>(count);
        for (int i = 0; i < count; i++) {
            entries.add(left == 0 ? cite() : claim());
        }
        return entries;
    }

    private Cite cite() {
        left = PER_SOURCE;
        source = Id.random(random);
        var described = new Source(
                source,
                "Bulletin of the Sarvenia Legal Aid Group, no. " + random.nextInt(1, 900),
                "ngo-report",
                null,
                day(),
                "en",
                "https://sarvenia.example/bulletin/" + random.nextInt(100_000),
                null,
                null,
                true,
                Visibility.OPEN);
        return new Cite(Id.random(random), at(), "desk", described);
    }

    private Claim claim() {
        if (left-- % 6 == 0) {
            person = Subject.person(Id.random(random));
        }
        int start = random.nextInt(40_000);
        var passage = new Passage(quote(), start, start + 80, null);
        return new Claim(
                Id.random(random), at(), "desk", person, fact(), source, List.of(passage), null, Visibility.OPEN);
    }

    private Fact fact() {
        return switch (random.nextInt(5)) {
            case 0 -> new Fact.Named(one(GIVEN) + " " + one(FAMILY), "en", null);
            case 1 -> new Fact.Arrested(day(), one(PLACE), "Internal Guard of Sarvenia");
            case 2 -> new Fact.Held(one(PLACE) + " remand prison", day(), null);
            case 3 -> new Fact.Charged(new Provision("xx/cc/" + random.nextInt(100, 400) + "/2"), day(), null);
            default -> new Fact.Born(When.of("" + random.nextInt(1940, 2006)), one(PLACE));
        };
    }

    private String quote() {
        String words = one(GIVEN) + " " + one(FAMILY) + " was taken from the flat in " + one(PLACE)
                + " before dawn, and the family was told nothing for days after it.";
        return words.substring(0, 80);
    }

    private Instant at() {
        return Instant.ofEpochMilli(1_767_225_600_000L + random.nextLong(10_000_000_000L));
    }

    private When day() {
        return When.day(LocalDate.ofEpochDay(16_000 + random.nextInt(4_000)));
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
