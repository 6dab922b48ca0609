package vigil.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.When;

class DifferenceTest {
    private final Desk desk = new Desk();

    private List<PublicFile> files() {
        return PublicFiles.of(desk.released());
    }

    @Test
    void someoneNewIsNewAsAWhole() {
        desk.named("Ana");
        desk.publish("Ana");
        var difference = Difference.between(List.of(), files()).getFirst();
        assertNull(difference.before());
        assertEquals(desk.person("Ana").id(), difference.person());
        assertEquals(1, difference.changes().size());
        assertNull(difference.changes().getFirst().before());
    }

    @Test
    void onlyWhoChangedIsNamed() {
        desk.named("Ana");
        desk.named("Boris");
        desk.publish("Ana", "Boris");
        var before = files();
        assertEquals(List.of(), Difference.between(before, files()));
        desk.says("tabloid", "Boris", new Fact.Held("Colony 4", null, null));
        desk.publish("Boris");
        var differences = Difference.between(before, files());
        assertEquals(
                List.of(desk.person("Boris").id()),
                differences.stream().map(Difference::person).toList());
        var change = differences.getFirst().changes().getFirst();
        assertNull(change.before());
        assertEquals(new Fact.Held("Colony 4", null, null), change.after().fact());
    }

    @Test
    void anotherReadingIsAChangeOfThePointItself() {
        desk.named("Ana");
        desk.says("paper", "Ana", new Fact.Born(When.of("1983"), "Kestova"));
        desk.publish("Ana");
        var before = files();
        desk.says("tabloid", "Ana", new Fact.Born(When.of("1984"), "Kestova"));
        desk.publish("Ana");
        var changes = Difference.between(before, files()).getFirst().changes();
        assertEquals(1, changes.size());
        assertNotNull(changes.getFirst().before());
        assertEquals(true, changes.getFirst().after().disagreed());
    }

    /// Two names in one language are two names: that one goes and another comes is not shown as a renaming, and one
    /// that
    /// stays is not mentioned.
    @Test
    void namesAreComparedAsASet() {
        Claim first = desk.says("paper", "Ana", new Fact.Named("Ana Kesh", "en", null));
        desk.says("paper", "Ana", new Fact.Named("Anya", "en", null));
        desk.publish("Ana");
        var before = files();
        desk.withhold(first);
        desk.says("tabloid", "Ana", new Fact.Named("Ana Keshi", "en", null));
        desk.publish("Ana");
        var changes = Difference.between(before, files()).getFirst().changes();
        assertEquals(2, changes.size(), changes.toString());
        assertNull(changes.get(0).before());
        assertEquals(
                new Fact.Named("Ana Keshi", "en", null), changes.get(0).after().fact());
        assertNull(changes.get(1).after());
        assertEquals(
                new Fact.Named("Ana Kesh", "en", null), changes.get(1).before().fact());
    }

    @Test
    void whatAndWhoIsGoneIsNamed() {
        desk.named("Ana");
        Claim held = desk.says("tabloid", "Ana", new Fact.Held("Colony 4", null, null));
        Claim boris = desk.named("Boris");
        desk.publish("Ana", "Boris");
        var before = files();
        desk.withhold(held, boris);
        var differences = Difference.between(before, files());
        assertEquals(
                List.of(desk.person("Ana").id(), desk.person("Boris").id()),
                differences.stream().map(Difference::person).toList());
        assertNull(differences.get(0).changes().getFirst().after());
        assertNull(differences.get(1).after());
        assertEquals(1, differences.get(1).changes().size());
    }
}
