package vigil.search.same;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.claim.When;
import vigil.search.same.Reason.Kind;

/// All people are invented.
class SamePeopleTest {
    private static final double ASKED = 0.5;

    @Test
    void onePersonInTwoScriptsIsAskedAboutWithReasons() {
        var candidates =
                between(person("l", "Гаяз Мурзиханов", "1996-04-12"), person("r", "Murzikhanov Gayaz", "1996"));
        assertEquals(1, candidates.size());
        var kinds = candidates.getFirst().reasons().stream().map(Reason::kind).toList();
        assertTrue(kinds.containsAll(List.of(Kind.NAME_ALIKE, Kind.BIRTH_AGREES)), kinds::toString);
    }

    @Test
    void brothersAreNotAskedAbout() {
        var one = person("l", "يوسف سالم نادر الزنكلوي", "1990-01-02");
        assertEquals(List.of(), between(one, person("r", "كريم سالم نادر الزنكلوي", "1993-07-08")));
        assertEquals(
                1,
                between(one, person("r", "يوسف سالم نادر الزنكلوى", "1990-01-02"))
                        .size());
    }

    @Test
    void aDateThatContradictsSpeaksAgainst() {
        var one = person("l", "Орлан Вересков", "1990-01-02");
        double same = score(one, person("r", "Орлан Вересков", "1990-01-02"));
        double swapped = score(one, person("r", "Орлан Вересков", "1990-02-01"));
        double year = score(one, person("r", "Орлан Вересков", "1990"));
        double other = score(one, person("r", "Орлан Вересков", "1961-12-30"));
        assertTrue(same > swapped && swapped > year && year > other, same + " " + swapped + " " + year + " " + other);
    }

    @Test
    void nothingIsMadeOfADateNobodyGave() {
        var candidate = between(person("l", "Орлан Вересков", null), person("r", "Орлан Вересков", "1990"))
                .getFirst();
        assertTrue(candidate.reasons().stream()
                .noneMatch(reason -> reason.kind().name().startsWith("BIRTH")));
    }

    @Test
    void sharedCodefendantsAndPlacesSpeakFor() {
        var bare = score(person("l", "Орлан Вересков", null), person("r", "Орлан Верескин", null));
        var told = score(told("l", "Орлан Вересков"), told("r", "Орлан Верескин"));
        assertTrue(told > bare, told + " " + bare);
    }

    @Test
    void aPairThatWasAnsweredIsNeverAskedAgain() {
        var one = person("l", "Орлан Вересков", "1990-01-02");
        var other = person("r", "Орлан Вересков", "1990-01-02");
        var answered = Answered.of(List.<String[]>of(new String[] {"r", "l"}));
        assertEquals(
                1,
                new SamePeople(Answered.none(), ASKED)
                        .between(list(one), list(other))
                        .size());
        assertEquals(List.of(), new SamePeople(answered, ASKED).between(list(one), list(other)));
        assertEquals(List.of(), new SamePeople(answered, 0).within(List.of(one, other)));
    }

    @Test
    void withinOneListEachPairIsAskedOnce() {
        var people = Stream.concat(
                        list(person("a", "Орлан Вересков", "1990-01-02")).stream(),
                        Stream.of(person("b", "Orlan Vereskov", "1990-01-02")))
                .toList();
        var candidates = new SamePeople(Answered.none(), ASKED).within(people);
        assertEquals(1, candidates.size());
        assertEquals(
                Set.of("a", "b"),
                Set.of(candidates.getFirst().left(), candidates.getFirst().right()));
    }

    @Test
    void peopleWithoutNamesAreNobodysDouble() {
        assertEquals(List.of(), between(person("l", "", null), person("r", "", null)));
    }

    private static double score(Described left, Described right) {
        return new SamePeople(Answered.none(), 0)
                .between(list(left), list(right)).stream()
                        .filter(candidate -> candidate.left().equals(left.id()))
                        .filter(candidate -> candidate.right().equals(right.id()))
                        .mapToDouble(Candidate::score)
                        .findFirst()
                        .orElse(0);
    }

    private static List<Candidate> between(Described left, Described right) {
        return new SamePeople(Answered.none(), ASKED).between(list(left), list(right));
    }

    /// Among two hundred others, so that words and dates have a frequency.
    private static List<Described> list(Described person) {
        var syllables = List.of("ба", "ри", "зо", "мел", "тан", "кур", "веш", "дол", "ни", "гра");
        var others = IntStream.range(0, 200)
                .mapToObj(i -> person(
                        person.id() + i,
                        syllables.get(i % 10) + person.id() + syllables.get(i / 20) + " " + syllables.get(i / 10 % 10)
                                + person.id() + "ов" + i,
                        null));
        return Stream.concat(Stream.of(person), others).toList();
    }

    private static Described person(String id, String name, String born) {
        return Described.named(id, name, born == null ? null : When.of(born), null);
    }

    private static Described told(String id, String name) {
        return new Described(id, List.of(name), null, null, List.of("Верхний Сарвен"), Set.of("c1"), Map.of());
    }
}
