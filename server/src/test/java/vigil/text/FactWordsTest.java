package vigil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.claim.Fact;
import vigil.claim.Refusal;
import vigil.claim.Term;
import vigil.claim.When;
import vigil.ledger.Records;

/// Each kind of fact has words for every set of parts that a source can fill, and no words too many.
class FactWordsTest {
    private static final List<Fact> FACTS = everyFact();

    @ParameterizedTest
    @EnumSource
    void everyFactIsASentence(Language language) {
        var words = new FactWords(Texts.of(language));
        for (Fact fact : FACTS) {
            String text = words.say(fact).text();
            assertFalse(text.isBlank() || text.contains("{"), () -> fact + ": " + text);
        }
    }

    @Test
    void noSentenceIsLeftOver() {
        var asked = new TreeSet<String>();
        FACTS.forEach(fact -> asked.add(FactWords.key(fact)));
        var there = Texts.of(Language.EN).keys().stream()
                .filter(key -> key.startsWith("fact.say."))
                .toList();
        assertEquals(asked, new TreeSet<>(there));
    }

    @Test
    void everyKindAndPartHasAName() {
        Texts texts = Texts.of(Language.EN);
        var kinds = new TreeSet<String>();
        var parts = new TreeSet<String>();
        for (Class<?> kind : Records.factKinds()) {
            kinds.add(new FactWords(texts).kind(kind.asSubclass(Fact.class)));
            for (RecordComponent part : kind.getRecordComponents()) {
                parts.add("fact.part." + part.getName());
            }
        }
        assertEquals(Records.factKinds().size(), kinds.size());
        assertEquals(
                parts,
                new TreeSet<>(texts.keys().stream()
                        .filter(key -> key.startsWith("fact.part."))
                        .toList()));
    }

    @Test
    void theStatesWordsStandInQuotationMarks() {
        var accused = new Fact.Accused("betraying the port", null);
        assertEquals("Accused of: “betraying the port”.", say(Language.EN, accused));
        assertEquals("В чём обвиняют: «betraying the port».", say(Language.RU, accused));
    }

    @Test
    void codesStandInsideASentenceAsWords() {
        var ordered = new Fact.CustodyOrdered(null, "remand", "Halvany City Court", When.of("2024-05-12"));
        assertEquals(
                "Ordered by Halvany City Court: detention before trial until 12 May 2024.", say(Language.EN, ordered));
        assertEquals("Решение (Halvany City Court): заключение под стражу до 12 мая 2024.", say(Language.RU, ordered));
    }

    @Test
    void aSentenceOfTheSourceGetsNoSecondFullStop() {
        assertEquals("She was moved.", say(Language.EN, new Fact.Noted("She was moved.", null)));
    }

    private static String say(Language language, Fact fact) {
        return new FactWords(Texts.of(language)).say(fact).text();
    }

    /// Each kind with each subset of its parts that the record itself accepts.
    private static List<Fact> everyFact() {
        var facts = new ArrayList<Fact>();
        for (Class<?> kind : Records.factKinds()) {
            RecordComponent[] parts = kind.getRecordComponents();
            for (int subset = 0; subset < 1 << parts.length; subset++) {
                var json = new TreeMap<String, Object>();
                json.put("kind", kind.getSimpleName());
                for (int i = 0; i < parts.length; i++) {
                    if ((subset & 1 << i) != 0) {
                        json.put(parts[i].getName(), sample(parts[i]));
                    }
                }
                try {
                    facts.add(Records.read(Fact.class, json));
                } catch (Refusal refused) {
                    assertFalse(refused.problems().isEmpty());
                }
            }
        }
        return facts;
    }

    private static Object sample(RecordComponent part) {
        return switch (part.getType().getSimpleName()) {
            case "When" -> "2024-03-12";
            case "Term" -> new Term("P6Y6M").text();
            case "Provision" -> "xx/cc/214/2";
            case "Subject" -> "person:0k7q2mw9x00000000000000000";
            case "boolean" -> true;
            case "int" -> 41L;
            default -> part.getName().equals("language") ? "en" : "remand";
        };
    }
}
