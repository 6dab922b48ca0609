package vigil.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Prefer;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Refusal;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.ledger.Line;

class PublishPlanTest {
    private static final Fact HELD = new Fact.Held("Colony 4", null, null);

    private final Desk desk = new Desk();

    @Test
    void offersOpenClaimsOfThoseChosenWithTheirSources() {
        Claim ana = desk.named("Ana");
        desk.named("Boris");
        assertEquals(List.of(desk.cite("paper"), ana), desk.plan("Ana"));
        assertEquals(List.of(), desk.plan());
    }

    @Test
    void neverOffersWhatIsClosed() {
        desk.source("leaked letter", true, Visibility.TEAM);
        Claim ana = desk.named("Ana");
        desk.says("paper", "Ana", HELD, Visibility.TEAM);
        desk.says("paper", "Ana", HELD, new Visibility.Sealed("witnesses"));
        desk.says("leaked letter", "Ana", HELD);
        assertEquals(List.of(desk.cite("paper"), ana), desk.plan("Ana"));
        for (Line line : desk.lines) {
            boolean closed = line.entry() instanceof Claim claim && !claim.equals(ana)
                    || line.entry().equals(desk.cite("leaked letter"));
            if (closed) { // and a hand-made act does not get them out either
                assertThrows(
                        Refusal.class,
                        () -> PublishPlan.publish(desk.lines, List.of(line), desk.id(), desk.now, Desk.EDITOR));
            }
        }
    }

    @Test
    void neverOffersWhatWasWithdrawnBeforeItWasPublic() {
        Claim ana = desk.named("Ana");
        Claim wrong = desk.says("tabloid", "Ana", HELD);
        desk.withdraw(wrong);
        desk.add(new Prefer(desk.id(), desk.now, Desk.EDITOR, wrong.id(), "nearer"));
        assertEquals(List.of(desk.cite("paper"), ana), desk.plan("Ana"));
    }

    @Test
    void offersTheWithdrawalOfWhatIsPublic() {
        desk.named("Ana");
        Claim wrong = desk.says("tabloid", "Ana", HELD);
        desk.publish("Ana");
        var withdrawal = desk.withdraw(wrong);
        assertEquals(List.of(withdrawal), desk.plan("Ana"));
        assertEquals(List.of(), desk.plan("Boris"));
    }

    @Test
    void neverOffersAnythingTwice() {
        Claim ana = desk.named("Ana");
        Claim held = desk.says("tabloid", "Ana", HELD);
        desk.publish("Ana");
        assertEquals(List.of(), desk.plan("Ana"));
        desk.withhold(held);
        assertEquals(List.of(), desk.plan("Ana"));
        desk.erase(ana);
        assertEquals(List.of(), desk.plan("Ana"));
    }

    @Test
    void neverOffersWhatWasWithheldBeforeItWasPublic() {
        Claim ana = desk.named("Ana");
        desk.withhold(desk.says("tabloid", "Ana", HELD));
        assertEquals(List.of(desk.cite("paper"), ana), desk.plan("Ana"));
    }

    @Test
    void offersNoClaimWhoseSourceWasTakenBack() {
        desk.named("Ana");
        desk.says("tabloid", "Ana", HELD);
        desk.publish("Ana");
        desk.withhold(desk.cite("tabloid"));
        desk.says("tabloid", "Ana", new Fact.Arrested(When.of("2024-03"), null, null));
        assertEquals(List.of(), desk.plan("Ana"));
        desk.erase(desk.cite("paper"));
        desk.says("paper", "Ana", HELD);
        assertEquals(List.of(), desk.plan("Ana"));
    }

    @Test
    void linksArePublicOnlyBetweenThosePublic() {
        Claim ana = desk.named("Ana");
        Claim anna = desk.named("Anna");
        desk.says("paper", "tip from the prison", HELD, Visibility.TEAM);
        Entry between = desk.same("Ana", "Anna");
        desk.same("Anna", "tip from the prison");
        assertEquals(List.of(desk.cite("paper"), ana, anna, between), desk.plan("Ana"));
    }

    @Test
    void aLinkThroughSomebodyUnknownIsOffered() {
        desk.named("Ana");
        desk.named("Anna");
        desk.says("paper", "tip", HELD, Visibility.TEAM);
        Entry one = desk.same("Ana", "tip");
        Entry other = desk.same("tip", "Anna");
        desk.same("tip", "another tip");
        var plan = desk.plan("Ana");
        assertEquals(List.of(one, other), plan.subList(3, plan.size()));
    }

    @Test
    void twoPublicPeopleAreHeldApartAsSoonAsOneIsChosen() {
        desk.named("Ana");
        desk.named("Anna");
        desk.same("Ana", "Anna");
        desk.publish("Ana");
        assertEquals(1, PublicFiles.of(desk.released()).size());
        var apart = desk.notSame("Ana", "Anna");
        desk.notSame("Ana", "Boris");
        assertEquals(List.of(apart), desk.plan("Anna"));
        desk.publish("Ana");
        assertEquals(2, PublicFiles.of(desk.released()).size());
    }

    @Test
    void whatAnUndoneActReleasedIsOfferedAgain() {
        Claim name = desk.named("Orlan");
        desk.publish("Orlan");
        desk.add(new vigil.claim.Curation.Withhold(desk.id(), desk.now, Desk.EDITOR, List.of(name.id()), "undone"));
        assertEquals(List.of(), desk.released().entries());
        assertEquals(List.of(name), desk.plan("Orlan"));
        desk.publish("Orlan");
        assertEquals(
                List.of(name.id()),
                desk.released().plain().stream()
                        .filter(Claim.class::isInstance)
                        .map(vigil.claim.Entry::id)
                        .toList());
    }

    @Test
    void aStoneIsSetOnlyWhereSomebodyWasPublic() {
        Claim name = desk.named("Orlan");
        desk.named("Tavira");
        desk.publish("Orlan");
        desk.withhold(name);
        var stone = desk.add(
                new vigil.claim.Curation.Tombstone(desk.id(), desk.now, Desk.EDITOR, desk.person("Orlan"), "safety"));
        desk.add(new vigil.claim.Curation.Tombstone(desk.id(), desk.now, Desk.EDITOR, desk.person("Tavira"), "safety"));
        assertEquals(List.of(stone), desk.plan());
    }
}
