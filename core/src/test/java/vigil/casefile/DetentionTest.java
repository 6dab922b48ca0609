package vigil.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.Term;
import vigil.claim.When;

class DetentionTest {
    private final Told told = new Told();

    private CaseFile file(String asOf) {
        return told.file("Tavira", asOf);
    }

    private void says(Fact fact) {
        told.says("court", "Tavira", fact);
    }

    @Test
    void countsTheFirstAndTheLastDay() {
        says(Told.arrested("2024-03-12"));
        assertEquals(new Days(985, 985, 985), file("2026-11-21").days());
        assertEquals(new Days(1, 1, 1), file("2024-03-12").days());
        assertEquals(Days.NONE, file("2024-03-11").days());
    }

    @Test
    void partialDatesGiveARange() {
        says(Told.arrested("2024-03"));
        says(new Fact.Freed(When.of("2024-05"), "term-served"));
        assertEquals(new Days(32, 92, -1), file("2026-11-21").days());
    }

    @Test
    void sourcesThatDisagreeGiveARangeAroundTheCountInUse() {
        says(Told.arrested("2024-03-12"));
        told.says("paper", "Tavira", Told.arrested("2024-03-12"));
        told.says("report", "Tavira", Told.arrested("2024-03-13"));
        assertEquals(new Days(984, 985, 985), file("2026-11-21").days());
    }

    @Test
    void twoDetentionsAddUp() {
        says(Told.arrested("2020-01-01"));
        says(new Fact.Freed(When.of("2020-01-10"), null));
        says(Told.arrested("2021-01-01"));
        assertEquals(new Days(20, 20, 20), file("2021-01-10").days());
    }

    @Test
    void theChainOfPlacesFollowsTheDates() {
        says(Told.arrested("2024-03-12"));
        says(Told.held("Police cells, Halvany", "2024-03-12/2024-03-14"));
        says(Told.held("Remand Prison No. 2", "2024-03-14/2024-05"));
        says(Told.held("Psychiatric Hospital, Kestova", "2024-05/2024-06-20~"));
        says(Told.held("Remand Prison No. 2", "2024-06-20~/2025-02-11"));
        says(new Fact.Transferred(When.of("2025-02-11"), "Remand Prison No. 2", null));
        says(Told.held("Women’s Colony No. 9", "2025-03-02/.."));
        says(new Fact.Sentenced(When.of("2024-11-19"), new Term("P6Y6M"), "Halvany City Court"));
        CaseFile file = file("2026-11-21");
        assertEquals(6, file.stays().size());
        assertNull(file.stays().get(4).place());
        assertEquals(When.of("2025-03-02"), file.stays().get(4).to());
        assertTrue(file.stays().getLast().current());
        assertEquals(Kind.HELD, file.status().kind());
        assertEquals("Women’s Colony No. 9", file.status().place());
        assertEquals(new Term("P6Y6M"), file.status().term());
        // found again: this state began on that day, not with the sentence
        assertEquals(When.of("2025-03-02"), file.status().since());
        assertEquals(985, file.days().inUse());
    }

    @Test
    void asOfAnEarlierDayTheLaterHasNotHappened() {
        says(Told.arrested("2024-03-12"));
        says(new Fact.Sentenced(When.of("2024-11-19"), new Term("P6Y6M"), null));
        says(new Fact.Freed(When.of("2026-11-02"), "pardon"));
        assertEquals(Kind.TRIAL, file("2024-06-01").status().kind());
        assertEquals(Kind.HELD, file("2025-06-01").status().kind());
        assertEquals(Kind.FREE, file("2026-11-21").status().kind());
        assertEquals(966, file("2026-11-21").days().inUse());
        assertEquals(Kind.UNKNOWN, file("2024-03-01").status().kind());
    }

    @Test
    void aPlaceNobodyKnowsIsLost() {
        says(Told.arrested("2026-08-03"));
        says(Told.held("Mirodol police station", "2026-08-03/2026-10-04"));
        says(new Fact.Transferred(When.of("2026-10-04"), "Mirodol police station", null));
        CaseFile file = file("2026-11-21");
        assertEquals(Kind.LOST, file.status().kind());
        assertEquals(When.of("2026-10-04"), file.status().since());
        assertNull(file.status().place());
    }

    @Test
    void aTransferThatNamesNoPlaceLosesNobody() {
        says(Told.arrested("2026-08-03"));
        says(Told.held("Mirodol police station", "2026-08-03"));
        says(new Fact.Transferred(When.of("2026-10"), null, null));
        assertEquals(Kind.TRIAL, file("2026-11-21").status().kind());
        assertEquals("Mirodol police station", file("2026-11-21").status().place());
    }

    @Test
    void houseArrestCountsATravelBanDoesNot() {
        says(Told.arrested("2026-07-09"));
        says(new Fact.CustodyOrdered(When.of("2026-07-11"), "house-arrest", "Kestova City Court", null));
        assertEquals(Kind.HOME, file("2026-07-20").status().kind());
        assertEquals(12, file("2026-07-20").days().inUse());
        says(new Fact.CustodyOrdered(When.of("2026-08-11"), "travel-ban", "Kestova City Court", null));
        assertEquals(Kind.BOUND, file("2026-11-21").status().kind());
        assertEquals(34, file("2026-11-21").days().inUse());
    }

    @Test
    void deathEndsTheCount() {
        says(Told.arrested("2026-08-01"));
        says(new Fact.Died(When.of("2026-08-09"), "Colony No. 4, Orvast", true));
        CaseFile file = file("2026-11-21");
        assertEquals(Kind.DIED, file.status().kind());
        assertEquals("Colony No. 4, Orvast", file.status().place());
        assertEquals(9, file.days().inUse());
    }

    @Test
    void aPlaceWithoutADateIsWhereThePersonWasWhenTheSourceSpoke() {
        says(Told.arrested("2019-05-01"));
        says(new Fact.Freed(When.of("2019-06-01"), null));
        told.cite("old paper", When.of("2019-05-10"));
        told.says("old paper", "Tavira", Told.held("Remand Prison No. 2", null));
        assertEquals(Kind.FREE, file("2026-11-21").status().kind());
        assertEquals(32, file("2026-11-21").days().inUse());
    }

    @Test
    void aSuspendedSentenceIsNotPrison() {
        says(Told.arrested("2026-01-01"));
        says(new Fact.Sentenced(When.of("2026-02-01"), new Term("P2Y suspended"), null));
        assertEquals(Kind.FREE, file("2026-11-21").status().kind());
    }

    @Test
    void peopleOfOneProceedingAreCodefendants() {
        says(new Fact.Prosecuted("1-88/2024", null, null));
        told.says("court", "Pavo", new Fact.Prosecuted("1-88/2024", null, null));
        told.says("paper", "Brana", new Fact.CoAccused(told.person("Tavira")));
        assertEquals(
                List.of(told.person("Brana"), told.person("Pavo")).stream()
                        .sorted()
                        .toList(),
                file("2026-11-21").codefendants().stream()
                        .map(CaseFile.Codefendant::subject)
                        .sorted()
                        .toList());
        assertEquals(1, told.file("Brana", "2026-11-21").codefendants().size());
    }

    @Test
    void theTimelineIsInTheOrderOfTheWorld() {
        says(new Fact.Sentenced(When.of("2024-11-19"), new Term("P6Y6M"), null));
        says(Told.arrested("2024-03-12"));
        says(new Fact.Noted("Third article appears", When.of("2024-01-19")));
        says(new Fact.Named("Tavira", "en", null));
        var dates = file("2026-11-21").timeline().stream()
                .map(p -> String.valueOf(p.when()))
                .toList();
        assertEquals(List.of("2024-01-19", "2024-03-12", "2024-11-19"), dates);
    }
}
