package vigil.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.claim.Fact;
import vigil.claim.Provision;
import vigil.claim.Term;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.reading.Role;
import vigil.ledger.Json;
import vigil.ledger.Records;

class ProposalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age            | 44        | {\"kind\":\"Aged\",\"years\":44}",
                "occupation     | x         | {\"kind\":\"Occupied\",\"occupation\":\"these words\"}",
                "affiliation    | The Union | {\"kind\":\"Affiliated\",\"organisation\":\"The Union\"}",
                "residence      | Old Pier  | {\"kind\":\"Resided\",\"place\":\"Old Pier\"}",
                "nationality    | Sarvenia  | {\"country\":\"Sarvenia\",\"kind\":\"National\"}",
                "recognised_by  | The Watch | {\"by\":\"The Watch\",\"kind\":\"Recognised\"}",
                "search         | 2024-03   | {\"kind\":\"Searched\",\"when\":\"2024-03\"}",
                "release_date   | 2024-03   | {\"kind\":\"Freed\",\"when\":\"2024-03\"}",
                "hunger_strike  | 2024-03   | {\"kind\":\"HungerStrike\",\"when\":\"2024-03\"}",
                "letter         | 2024-03   | {\"kind\":\"Wrote\",\"when\":\"2024-03\"}",
                "letter         |           | {\"account\":\"these words\",\"kind\":\"Wrote\"}",
                "ill_treatment  | x         | {\"account\":\"these words\",\"kind\":\"IllTreated\"}",
                "health         | x         | {\"condition\":\"these words\",\"kind\":\"Health\"}",
                "demand         | x         | {\"demand\":\"these words\",\"kind\":\"Demanded\"}",
                "accusation     | x         | {\"accusation\":\"these words\",\"kind\":\"Accused\"}",
                "max_penalty    | P7Y       | {\"kind\":\"Threatened\",\"maximum\":\"P7Y\"}",
                "sentence       | life      | {\"kind\":\"Sentenced\",\"term\":\"life\"}",
                "facility       | Colony 4  | {\"facility\":\"Colony 4\",\"kind\":\"Held\"}",
                "lawyer         | Sela Ord  | {\"kind\":\"Represented\",\"lawyer\":\"Sela Ord\"}",
                "relative       | wife      | {\"kind\":\"Related\",\"relation\":\"spouse\"}",
                "co_accused     | Nobody    | {\"kind\":\"Noted\",\"note\":\"Nobody\"}",
                "age            | many      | {\"kind\":\"Noted\",\"note\":\"these words\"}",
                "something_new  | x         | {\"kind\":\"Noted\",\"note\":\"these words\"}"
            })
    void everyPredicateBecomesItsFact(String pred, String value, String fact) {
        Proposal proposal = Read.text("Ilmar Vetrogon: these words.")
                .mark(pred, "these words", value)
                .only();
        assertEquals(fact, Json.write(Records.write((Record) proposal.fact())));
        assertEquals("these words", proposal.passages().getFirst().quote());
    }

    @Test
    void provisionsKeepTheAccusationBesideThem() {
        List<Fact> facts = Read.text("Ilmar Vetrogon is accused of “riot” under Article 212 (1) and of “slander” under"
                        + " Article 12. He is also accused of theft.  He reads. He prints. And of fraud.")
                .mark("accusation", "“riot”", null)
                .mark("charge", "Article 212 (1)", "xx/cc/212/1")
                .mark("accusation", "“slander”", null)
                .mark("charge", "Article 12.", "xx/cc/30/1+xx/cc/12")
                .mark("accusation", "fraud", null)
                .mark("max_penalty", "212", "P8Y")
                .facts();
        assertEquals(
                List.of(
                        new Fact.Charged(new Provision("xx/cc/212/1"), null, "riot"),
                        new Fact.Threatened(new Term("P8Y"), null),
                        new Fact.Charged(new Provision("xx/cc/30/1"), null, "slander"),
                        new Fact.Charged(new Provision("xx/cc/12"), null, "slander"),
                        new Fact.Accused("fraud", null)),
                facts);
    }

    @Test
    void theMaximumBelongsToTheOnlyProvisionOfItsSentence() {
        assertTrue(Read.text("Ilmar Vetrogon faces eight years under Article 97 (b).")
                .mark("charge", "Article 97 (b)", "xx/cc/97/b")
                .mark("max_penalty", "eight years", "P8Y")
                .facts()
                .contains(new Fact.Threatened(new Term("P8Y"), new Provision("xx/cc/97//b"))));
    }

    @Test
    void roleAndOrganisationOfOnePhraseAreParted() {
        assertEquals(
                new Fact.Affiliated("Printers' Union", "deputy chairman", null),
                Read.text("Ilmar Vetrogon, deputy chairman of the \"Printers' Union\".")
                        .mark("affiliation", "deputy chairman of the \"Printers' Union\"", "Printers' Union")
                        .only()
                        .fact());
    }

    @Test
    void coAccusedAreLinkedOneByOne() {
        Draft draft = Read.text("With Ilmar Vetrogon stand Sela Ord and Toma Reen.")
                .person("Sela Ord", Role.CO_ACCUSED)
                .person("Toma Reen", Role.CO_ACCUSED)
                .mark("co_accused", "Sela Ord and Toma Reen", "Sela Ord; Toma Reen")
                .mark("arrest_date", "stand", "2024-03-12", "Sela Ord", "Toma Reen")
                .draft();
        var people = draft.people();
        assertEquals(
                List.of(
                        new Fact.CoAccused(people.get(1).who().subject()),
                        new Fact.CoAccused(people.get(2).who().subject())),
                people.get(0).proposals().stream().map(Proposal::fact).skip(1).toList());
        assertEquals(
                "Toma Reen",
                people.get(0).proposals().get(2).passages().getFirst().quote());
        for (int i = 1; i < 3; i++) {
            assertEquals(
                    new Fact.Arrested(When.of("2024-03-12"), null, null),
                    people.get(i).proposals().get(1).fact());
        }
    }

    @Test
    void thirdPersonsStayWithTheTeamUnlessTheyActInFunction() {
        List<Proposal> proposals = Read.text(
                        "Judge Anta Morn heard Ilmar Vetrogon. President Gleb Staro was silent. His"
                                + " wife Vera Vetrogon waited. Sela Ord pleaded. Karl Other watched.")
                .person("Anta Morn", Role.OFFICIAL)
                .person("Gleb Staro", Role.OFFICIAL)
                .person("Vera Vetrogon", Role.RELATIVE)
                .person("Sela Ord", Role.LAWYER)
                .person("Karl Other", Role.OTHER)
                .mark("relative", "wife Vera Vetrogon", "wife")
                .proposals(Read.ILMAR);
        assertEquals(
                List.of(
                        new Fact.Involved("Anta Morn", "judged"),
                        new Fact.Related("Vera Vetrogon", "spouse"),
                        new Fact.Represented("Sela Ord", null)),
                proposals.stream().skip(1).map(Proposal::fact).toList());
        assertEquals(
                List.of(Visibility.OPEN, Visibility.TEAM, Visibility.TEAM),
                proposals.stream().skip(1).map(Proposal::visibility).toList());
        assertTrue(proposals.stream().skip(1).allMatch(Proposal::thirdPerson));
        assertFalse(proposals.get(3).sure());
    }

    @Test
    void whatIsSaidOfNobodyGoesToTheMainPersonAndIsFlagged() {
        Read read = Read.text("Sela Ord. Ilmar Vetrogon. Ilmar Vetrogon. Let them go!")
                .person("Sela Ord", Role.PRISONER)
                .mark("demand", "Let them go!", null, "*");
        assertEquals(
                "[demand: draft-nobody-named [Ilmar Vetrogon]]",
                read.only().problems().toString());
        assertEquals(1, read.proposals("Sela Ord").size());
        assertEquals("Sela Ord", read.draft().people().getFirst().name());
    }

    @Test
    void contradictionsInTheTextAreFlaggedOnBothSides() {
        List<Proposal> proposals = Read.text("Ilmar Vetrogon, 39 years old. He is forty-one, says his sister.")
                .mark("age", "39 years old", "39")
                .mark("age", "forty-one", "41")
                .mark("conflict", "39 years old", "age")
                .mark("conflict", "forty-one", "age")
                .proposals(Read.ILMAR);
        assertEquals(3, proposals.size());
        assertTrue(proposals.stream()
                .skip(1)
                .allMatch(each -> each.problems().toString().equals("[age: draft-contradiction]")));
    }

    @Test
    void theNameStandsOnItsFirstFullMention() {
        Draft draft = Read.text("Free Vetrogon! The printer Ilmar Vetrogon is in prison.")
                .draft();
        Proposal named = draft.people().getFirst().proposals().getFirst();
        assertEquals(new Fact.Named("Ilmar Vetrogon", "en", null), named.fact());
        assertEquals(27, named.passages().getFirst().start());
    }
}
