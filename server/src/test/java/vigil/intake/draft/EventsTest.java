package vigil.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Term;
import vigil.claim.When;

class EventsTest {
    private static List<String> quotes(Proposal proposal) {
        return proposal.passages().stream().map(Passage::quote).toList();
    }

    @Test
    void dateAndPlaceAndForceOfOneArrestAreOneFact() {
        Proposal arrest = Read.text(
                        "Ilmar Vetrogon was seized on 12 March 2024. It was at Old Pier, by the Harbour Guard.")
                .mark("arrest_date", "12 March 2024", "2024-03-12")
                .mark("arrest_place", "Old Pier", "Old Pier")
                .mark("detaining_force", "Harbour Guard", "Harbour Guard")
                .only();
        assertEquals(new Fact.Arrested(When.of("2024-03-12"), "Old Pier", "Harbour Guard"), arrest.fact());
        assertEquals(List.of("12 March 2024", "Old Pier", "Harbour Guard"), quotes(arrest));
        assertEquals("by hand", arrest.reason());
    }

    @Test
    void twoArrestsFarApartStayTwo() {
        List<Fact> facts = Read.text(
                        "Ilmar Vetrogon was seized in 2019 at Mill Gate. He is a printer. He was seized again"
                                + " in 2024 at Old Pier.")
                .mark("arrest_date", "2019", "2019")
                .mark("arrest_place", "Mill Gate", "Mill Gate")
                .mark("arrest_date", "2024", "2024")
                .mark("arrest_place", "Old Pier", "Old Pier")
                .facts();
        assertEquals(
                List.of(
                        new Fact.Arrested(When.of("2019"), "Mill Gate", null),
                        new Fact.Arrested(When.of("2024"), "Old Pier", null)),
                facts);
    }

    @Test
    void aFactSaidAgainIsOneProposalWithBothPassages() {
        Proposal arrest = Read.text(
                        "Ilmar Vetrogon was seized on 12 March at Old Pier. He prints. He reads. The house has"
                                + " been empty since 12 March.")
                .mark("arrest_date", "12 March", "2024-03-12")
                .mark("arrest_place", "Old Pier", "Old Pier")
                .mark("arrest_date", "12 March", "2024-03-12")
                .only();
        assertEquals(List.of("12 March", "Old Pier", "12 March"), quotes(arrest));
    }

    @Test
    void theVerdictAndItsTermAreOneFactHoweverFarApart() {
        assertEquals(
                new Fact.Sentenced(When.of("2024-05-03"), new Term("P5Y"), "Old Pier District Court"),
                Read.text("Ilmar Vetrogon was convicted on Friday by the Old Pier District Court. He prints. He reads."
                                + " He got five years.")
                        .mark("verdict_date", "Friday", "2024-05-03")
                        .mark("court", "Old Pier District Court", "Old Pier District Court")
                        .mark("sentence", "five years", "P5Y")
                        .only()
                        .fact());
    }

    @Test
    void twoTermsAreTwoSentences() {
        assertEquals(
                2,
                Read.text("Ilmar Vetrogon got five years on Friday. On appeal he got four years.")
                        .mark("verdict_date", "Friday", "2024-05-03")
                        .mark("sentence", "five years", "P5Y")
                        .mark("sentence", "four years", "P4Y")
                        .facts()
                        .size());
    }

    @Test
    void aHearingIsHeldOnlyIfItLiesBeforeTheSource() {
        String text = "The High Court hears Ilmar Vetrogon on 5 May.";
        var held = new Fact.HearingHeld(When.of("2024-05-05"), "High Court", null, null);
        var set = new Fact.HearingSet(When.of("2024-05-05"), "High Court", null);
        for (String published : new String[] {"2024-05-05", "2024-06"}) {
            assertEquals(held, hearing(text).published(published).only().fact());
        }
        for (String published : new String[] {"2024-05-04", "2024-04"}) {
            assertEquals(set, hearing(text).published(published).only().fact());
        }
        assertEquals(set, hearing(text).published(null).only().fact());
    }

    private static Read hearing(String text) {
        return Read.text(text).mark("court", "High Court", null).mark("hearing_date", "5 May", "2024-05-05");
    }

    @Test
    void aTransferHasTheEndsThatItsSentenceNames() {
        List<Fact> facts = Read.text(
                        "On 2 July Ilmar Vetrogon was moved from Mill Gate Prison to Colony 4. He is now in"
                                + " Grey Stones.")
                .mark("transfer_date", "2 July", "2024-07-02")
                .mark("facility", "Mill Gate Prison", "Mill Gate Prison")
                .mark("facility", "Colony 4", "Colony No. 4")
                .mark("facility", "Grey Stones", "Grey Stones")
                .facts();
        assertEquals(
                List.of(
                        new Fact.Transferred(When.of("2024-07-02"), "Mill Gate Prison", "Colony No. 4"),
                        new Fact.Held("Grey Stones", null, null)),
                facts);
    }

    @Test
    void houseArrestIsAPlaceToBeHeldAt() {
        assertEquals(
                new Fact.Held("house arrest", When.of("2024-07-02"), "home"),
                Read.text("On 2 July Ilmar Vetrogon was let go to house arrest.")
                        .mark("transfer_date", "2 July", "2024-07-02")
                        .mark("facility", "house arrest", "house arrest")
                        .only()
                        .fact());
    }

    @Test
    void birthHoldsDateAndPlaceAndStatesADateThatIsNone() {
        String text = "Ilmar Vetrogon was born on 29 February in Old Pier.";
        Proposal whole = Read.text(text)
                .mark("birth", "29 February", "1984-02-29")
                .mark("birth", "Old Pier", "Old Pier")
                .only();
        assertEquals(new Fact.Born(When.of("1984-02-29"), "Old Pier"), whole.fact());
        assertEquals(List.of(), whole.problems());

        Proposal yearless = Read.text(text)
                .mark("birth", "29 February", "XXXX-02-29")
                .mark("birth", "Old Pier", "Old Pier")
                .only();
        assertEquals(new Fact.Born(null, "Old Pier"), yearless.fact());
        assertEquals("[birth: when-level [XXXX-02-29]]", yearless.problems().toString());
        assertFalse(yearless.sure());

        Proposal words =
                Read.text(text).mark("birth", "29 February", "XXXX-02-29").only();
        assertEquals(new Fact.Noted("29 February", null), words.fact());
        assertEquals("[birth: when-level [XXXX-02-29]]", words.problems().toString());
    }

    @Test
    void deathIsInCustodyOnlyWhereTheTextSaysSo() {
        Proposal there = Read.text("Ilmar Vetrogon died on 27 January in Grey Stones.")
                .mark("death_date", "27 January", "2024-01-27")
                .mark("facility", "Grey Stones", "Grey Stones")
                .proposals(Read.ILMAR)
                .get(1);
        assertEquals(new Fact.Died(When.of("2024-01-27"), null, true), there.fact());
        Proposal unknown = Read.text("Ilmar Vetrogon died on 27 January.")
                .mark("death_date", "27 January", "2024-01-27")
                .only();
        assertEquals(new Fact.Died(When.of("2024-01-27"), null, false), unknown.fact());
        assertFalse(unknown.sure());
    }
}
