package vigil.intake.table.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.intake.table.Hints;
import vigil.intake.table.TableFile;
import vigil.intake.table.TableLimits;
import vigil.intake.table.mapping.MappingFile;
import vigil.intake.table.mapping.Suggestion;

/// The exports of other systems go in by the mapping that is suggested for them, without anybody changing a word of it.
class OtherSystemsTest {
    @TempDir
    Path folder;

    private Set<Fact> imported(Home home, String name, String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        var mapping = Suggestion.of(TableFile.read(name, file, Hints.NONE, TableLimits.USUAL));
        home.imports.record(
                home.order(name, file, MappingFile.write(mapping), "death-undated", "date-future"), Progress.NONE);
        return new HashSet<>(home.facts());
    }

    @Test
    void followTheMoneyWithEventsOfThePeopleTheyInvolve() {
        try (var home = new Home(folder)) {
            Set<Fact> facts = imported(home, "x.ftm.json", """
                    {"id":"p1","schema":"Person","properties":{"name":["Arel Vantor"],"weakAlias":["Arlo"],"birthDate":["1980-05"],"topics":["crime.terror"],"religion":["x"]}}
                    {"id":"p2","schema":"Person","properties":{"name":["Sevda Terzai"]}}
                    {"id":"e1","schema":"Event","properties":{"name":["Arrest"],"involved":["p1","p2"],"date":["2022-03-04"],"location":["Old Mill"]}}
                    {"id":"c1","schema":"Company","properties":{"name":["Sarven Ltd"]}}
                    """);
            assertEquals(
                    Set.of(
                            new Fact.Named("Arel Vantor", "und", null),
                            new Fact.Named("Arlo", "und", "nick"),
                            new Fact.Named("Sevda Terzai", "und", null),
                            new Fact.Born(When.of("1980-05"), null),
                            new Fact.Arrested(When.of("2022-03-04"), "Old Mill", null)),
                    facts);
            Set<Subject> people = new HashSet<>();
            home.claims().stream().map(Claim::subject).forEach(people::add);
            assertEquals(2, people.size());
        }
    }

    @Test
    void actorsOfBayanat() {
        try (var home = new Home(folder)) {
            Set<Fact> facts = imported(home, "export.json", """
                    {
                    "actors": [
                    {"class":"actor","id":7,"name":"Arel Vantor","name_ar":"اريل","nickname":null,"occupation":"teacher","_sex":"Male",
                     "nationalities":[{"id":1,"title":"Sarvenian"}],"comments":"seen by a neighbour",
                     "events":[{"title":"Taken from home","eventtype":{"title":"Detention"},"location":{"title":"Tarn"},"from_date":"2013-05-02T00:00"}]}
                    ] }
                    """);
            assertTrue(facts.containsAll(Set.of(
                    new Fact.Named("Arel Vantor", "en", null),
                    new Fact.Named("اريل", "ar", null),
                    new Fact.Occupied("teacher", null),
                    new Fact.National("Sarvenian"),
                    new Fact.Noted("Detention, Taken from home, Tarn", When.of("2013-05-02")))));
            Claim remark = home.claims().stream()
                    .filter(claim -> claim.fact().equals(new Fact.Noted("seen by a neighbour", null)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(vigil.claim.Visibility.TEAM, remark.visibility());
        }
    }

    @Test
    void entitiesOfUwazi() {
        try (var home = new Home(folder)) {
            String csv =
                    "Title,Date added,Template,Country,Published\nArel Vantor,2024-05-01,Person,Sarvenia,Published\n";
            assertEquals(Set.of(new Fact.Named("Arel Vantor", "und", null)), imported(home, "x.csv", csv));
        }
    }

    @Test
    void secondsSince1970AreDays() {
        String json =
                "{\"rows\":[{\"sharedId\":\"a\",\"title\":\"Arel\",\"template\":\"5\",\"metadata\":{\"taken\":[{\"value\":-86400}]}}]}";
        String mapping =
                "{\"mapping\":1,\"people\":[{\"key\":[\"sharedId\"],\"facts\":[{\"kind\":\"Arrested\",\"when\":{\"column\":\"taken\",\"seconds\":true}}]}]}";
        try (var home = new Home(folder)) {
            home.imports.record(home.order("u.json", json.getBytes(StandardCharsets.UTF_8), mapping), Progress.NONE);
            assertEquals(
                    new Fact.Arrested(When.of("1969-12-31"), null, null),
                    home.facts().getFirst());
        }
    }
}
