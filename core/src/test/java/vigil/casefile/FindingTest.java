package vigil.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Fact;
import vigil.claim.When;

class FindingTest {
    private final Told told = new Told();

    private Point<Fact.Arrested> arrest() {
        var arrests = told.file("Tavira", "2026-11-21").points(Fact.Arrested.class);
        assertEquals(1, arrests.size());
        return arrests.getFirst();
    }

    @Test
    void mostSourcesWinAndTheOtherReadingStays() {
        told.says("report", "Tavira", Told.arrested("2024-03-13"));
        told.says("court", "Tavira", Told.arrested("2024-03-12"));
        told.says("newspaper", "Tavira", Told.arrested("2024-03-12"));
        Finding<Object> when = arrest().parts().get("when");
        assertEquals(When.of("2024-03-12"), when.value());
        assertEquals(2, when.supporting().size());
        assertEquals(When.of("2024-03-13"), when.contradicting().getFirst().value());
        assertTrue(arrest().disagreed());
    }

    @Test
    void aCoarserDateSupportsAFinerOne() {
        told.says("list", "Tavira", Told.arrested("2024-03"));
        told.says("court", "Tavira", Told.arrested("2024-03-12"));
        Finding<Object> when = arrest().parts().get("when");
        assertEquals(When.of("2024-03-12"), when.value());
        assertEquals(2, when.supporting().size());
        assertFalse(arrest().disagreed());
    }

    @Test
    void partsComeFromDifferentSources() {
        told.says("court", "Tavira", new Fact.Arrested(When.of("2024-03-12"), null, "Directorate of State Protection"));
        told.says("paper", "Tavira", new Fact.Arrested(When.of("2024-03-12"), "Halvany", null));
        assertEquals("Halvany", arrest().fact().place());
        assertEquals("Directorate of State Protection", arrest().fact().by());
    }

    @Test
    void editorsMayPreferDisputeAndWithdraw() {
        told.says("court", "Tavira", Told.arrested("2024-03-12"));
        told.says("newspaper", "Tavira", Told.arrested("2024-03-12"));
        Claim lone = told.says("report", "Tavira", Told.arrested("2024-03-13"));
        told.add(new Curation.Prefer(told.id(), Told.NOON, "editor", lone.id(), "the original was seen"));
        assertEquals(When.of("2024-03-13"), arrest().fact().when());
        told.add(new Curation.Dispute(told.id(), Told.NOON, "editor", lone.id(), "drawn up a day later"));
        told.add(new Curation.Withdraw(told.id(), Told.NOON, "editor", lone.id(), "read wrongly"));
        assertEquals(When.of("2024-03-12"), arrest().fact().when());
        assertFalse(arrest().disagreed());
    }

    @Test
    void aDisputedReadingIsShownButNotUsed() {
        Claim disputed = told.says("report", "Tavira", Told.arrested("2024-03-13"));
        told.says("court", "Tavira", Told.arrested("2024-03-12"));
        told.add(new Curation.Dispute(told.id(), Told.NOON, "editor", disputed.id(), "drawn up a day later"));
        assertEquals(When.of("2024-03-12"), arrest().fact().when());
        assertTrue(arrest().disagreed());
    }

    @Test
    void twoArrestsYearsApartAreTwo() {
        told.says("court", "Tavira", Told.arrested("2019-06"));
        told.says("court", "Tavira", Told.arrested("2024-03-12"));
        told.says("letter", "Tavira", Told.arrested("2024-03-13"));
        var arrests = told.file("Tavira", "2026-11-21").points(Fact.Arrested.class);
        assertEquals(2, arrests.size());
        assertEquals(2, arrests.getLast().claims().size());
    }

    @Test
    void aPlaceWithoutADateJoinsTheArrestOfItsOwnSource() {
        told.says("court", "Tavira", Told.arrested("2019-06"));
        told.says("paper", "Tavira", Told.arrested("2024-03-12"));
        told.says("paper", "Tavira", new Fact.Arrested(null, "Halvany", null));
        var arrests = told.file("Tavira", "2026-11-21").points(Fact.Arrested.class);
        assertEquals(2, arrests.size());
        assertEquals("Halvany", arrests.getLast().fact().place());
    }

    @Test
    void agesAgreeWhenTheBirthdaysDo() {
        told.says("paper", "Tavira", new Fact.Aged(40, When.of("2024-03-12")));
        told.says("list", "Tavira", new Fact.Aged(41, When.of("2024-12")));
        told.says("report", "Tavira", new Fact.Aged(38, When.of("2024-05")));
        var ages = told.file("Tavira", "2026-11-21").points(Fact.Aged.class);
        assertEquals(1, ages.size());
        Finding<Object> years = ages.getFirst().parts().get("years");
        assertEquals(40L, years.value());
        assertEquals(2, years.supporting().size());
        assertEquals(38L, years.contradicting().getFirst().value());
    }

    @Test
    void ofAStayTheSpanSaysMoreThanADayInIt() {
        told.says("court", "Tavira", Told.held("Remand Prison No. 2", "2025-01-30"));
        told.says("letter", "Tavira", Told.held("Remand Prison No. 2", "2024-06-20/2025-02-11"));
        var stays = told.file("Tavira", "2026-11-21").points(Fact.Held.class);
        assertEquals(When.of("2024-06-20/2025-02-11"), stays.getFirst().when());
    }

    @Test
    void everyValueHasALiveClaim() {
        told.says("court", "Tavira", Told.arrested("2024-03-12"));
        told.says("paper", "Tavira", new Fact.Named("Tavira Orsen Belmorendi", "en", null));
        told.says("paper", "Tavira", new Fact.Born(When.of("1983"), "Kestova"));
        for (Point<?> point : told.file("Tavira", "2026-11-21").points()) {
            point.parts().values().forEach(part -> assertFalse(part.supporting().isEmpty()));
        }
    }
}
