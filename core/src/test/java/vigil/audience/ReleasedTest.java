package vigil.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Refusal;

class ReleasedTest {
    private static final Fact HELD = new Fact.Held("Colony 4", null, null);

    private final Desk desk = new Desk();

    @Test
    void beforeTheFirstActNothingIsPublic() {
        desk.named("Ana");
        assertEquals(new Released(0, LocalDate.EPOCH, List.of(), List.of(), List.of()), desk.released());
    }

    @Test
    void countsActsThatChangeSomething() {
        desk.named("Ana");
        desk.publish("Ana");
        Claim inside = desk.says("paper", "Ana", HELD);
        desk.withhold(inside); // it never was public
        assertEquals(1, desk.released().edition());
        assertEquals(List.of(2L), desk.released().sizes());
        desk.now = desk.now.plus(Duration.ofDays(3));
        Claim second = desk.says("paper", "Ana", new Fact.Noted("a note", null));
        desk.publish("Ana");
        desk.withhold(second);
        desk.withhold(second);
        assertEquals(3, desk.released().edition());
        assertEquals(List.of(2L, 3L, 4L), desk.released().sizes());
        assertEquals(LocalDate.parse("2026-11-23"), desk.released().date());
    }

    @Test
    void theSameReleaseAgainChangesNothing() {
        desk.named("Ana");
        desk.publish("Ana");
        Released before = desk.released();
        var again = desk.lines.stream()
                .filter(line -> line.entry() instanceof Publish)
                .map(line -> ((Publish) line.entry()).releases())
                .findFirst()
                .orElseThrow();
        desk.add(new Publish(desk.id(), desk.now, Desk.EDITOR, again));
        assertEquals(before, desk.released());
    }

    @Test
    void entriesStandInTheOrderOfTheLog() {
        desk.named("Ana");
        Claim held = desk.says("tabloid", "Ana", HELD);
        desk.publish("Ana");
        desk.named("Boris");
        desk.publish("Boris");
        desk.withhold(held);
        var released = desk.released();
        assertEquals(
                List.of(0L, 1L, 4L),
                released.entries().stream().map(Disclosed::index).toList());
        assertEquals(
                List.of(new LogLeaf.Redaction(3, "safety")),
                released.log().subList(5, released.log().size()));
        for (Disclosed each : released.entries()) {
            assertEquals(
                    new LogLeaf.Entry(each.commitment().hex()), released.log().get((int) each.index()));
        }
    }

    @Test
    void whatBelongsToSomethingTakenBackRestsWithIt() {
        Claim name = desk.named("Ana");
        Claim held = desk.says("tabloid", "Ana", HELD);
        var dispute = desk.add(new Dispute(desk.id(), desk.now, Desk.EDITOR, held.id(), "he was in Colony 5"));
        desk.publish("Ana");
        assertTrue(desk.publicIds().contains(dispute.id()));
        desk.withhold(held);
        assertEquals(List.of(desk.cite("paper").id(), name.id()), desk.publicIds());
        Claim later = desk.says("tabloid", "Ana", new Fact.Noted("another thing", null));
        desk.publish("Ana");
        assertTrue(desk.publicIds().containsAll(List.of(desk.cite("tabloid").id(), later.id())));
        assertTrue(!desk.publicIds().contains(dispute.id()));
    }

    @Test
    void aClaimWithoutItsSourceIsNotPublic() {
        Claim name = desk.named("Ana");
        Claim held = desk.says("tabloid", "Ana", HELD);
        desk.publish("Ana");
        desk.erase(desk.cite("tabloid"));
        assertTrue(desk.publicIds().contains(name.id()) && !desk.publicIds().contains(held.id()));
    }

    @Test
    void linksOfPeopleWhoAreGoneRest() {
        Claim ana = desk.named("Ana");
        Claim anna = desk.named("Anna");
        var link = desk.same("Ana", "Anna");
        Claim boris = desk.named("Boris");
        var apart = desk.notSame("Ana", "Boris");
        desk.publish("Ana", "Boris");
        assertTrue(desk.publicIds().containsAll(List.of(link.id(), apart.id())));
        desk.withhold(boris);
        assertTrue(!desk.publicIds().contains(apart.id()));
        desk.withhold(ana, anna);
        assertEquals(List.of(), desk.publicIds());
    }

    @Test
    void anEntryThatIsNotWhatWasPromisedStopsEverything() {
        Claim name = desk.named("Ana");
        desk.add(new Publish(
                desk.id(),
                desk.now,
                Desk.EDITOR,
                List.of(release(desk.cite("paper").id()), release(name.id()))));
        assertThrows(Breach.class, desk::released);
        desk.lines.removeIf(line -> line.entry().equals(name));
        assertThrows(Breach.class, desk::released);
    }

    private static Release release(Id entry) {
        return new Release(entry, "0".repeat(64));
    }

    @Test
    void leavesReadBackAndNothingElseDoes() {
        desk.named("Ana");
        Claim held = desk.says("tabloid", "Ana", HELD);
        desk.publish("Ana");
        desk.withhold(held);
        for (LogLeaf leaf : desk.released().log()) {
            assertEquals(leaf, LogLeaf.read(leaf.bytes()));
        }
        String commit = "0".repeat(64);
        for (String other : List.of(
                "{}",
                "[]",
                "{\"commit\":\"" + commit + "\",\"kind\":\"entry\",\"v\":2}",
                "{\"commit\":\"" + commit + "\",\"kind\":\"entry\",\"name\":\"Ana\",\"v\":1}",
                "{\"commit\": \"" + commit + "\",\"kind\":\"entry\",\"v\":1}",
                "{\"commit\":\"" + commit.replace('0', 'A') + "\",\"kind\":\"entry\",\"v\":1}",
                "{\"index\":\"1\",\"kind\":\"redaction\",\"reason\":\"safety\",\"v\":1}")) {
            assertThrows(Refusal.class, () -> LogLeaf.read(other.getBytes()), other);
        }
    }

    @Test
    void recordsHoldEveryEntryAndOnlyThose() {
        desk.named("Ana");
        desk.named("Anna");
        desk.same("Ana", "Anna");
        desk.says("paper", "Boris", HELD); // public without a name: no file, but a record
        desk.publish("Ana", "Boris");
        var records = RecordFiles.of(desk.released().entries());
        assertEquals(List.of(path("Ana"), path("Boris")).stream().sorted().toList(), List.copyOf(records.keySet()));
        var indices = records.values().stream()
                .flatMap(bytes -> new String(bytes).lines())
                .map(line -> Disclosed.read(line).index())
                .distinct()
                .sorted()
                .toList();
        assertEquals(LongStream.range(0, desk.released().log().size()).boxed().toList(), indices);
        assertEquals(1, PublicFiles.of(desk.released()).size());
    }

    private String path(String person) {
        return "record/" + desk.person(person).id() + ".jsonl";
    }
}
