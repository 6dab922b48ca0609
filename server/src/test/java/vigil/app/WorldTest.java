package vigil.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.ledger.Canonical;
import vigil.ledger.Hash;

class WorldTest {
    private final World world = World.load();

    @Test
    void everyQuoteStandsInItsDocumentAtItsSpan() {
        int checked = 0;
        for (Entry entry : world.entries()) {
            if (entry instanceof Claim claim) {
                for (Passage passage : claim.passages()) {
                    String file = Objects.requireNonNull(world.documents().get(claim.source()));
                    String text = new String(World.document(file), StandardCharsets.UTF_8);
                    assertEquals(passage.quote(), text.substring(passage.start(), passage.end()), file);
                    checked++;
                }
            }
        }
        assertTrue(checked > 100, "only " + checked + " passages");
    }

    @Test
    void aSourceWithADocumentCarriesItsHash() {
        for (Entry entry : world.entries()) {
            if (entry instanceof Cite(Id _, Instant _, String _, var source)
                    && world.documents().containsKey(source.id())) {
                byte[] held = World.document(world.documents().get(source.id()));
                assertEquals(Hash.of(held).hex(), source.exhibit(), source.title());
            }
        }
    }

    @Test
    void itIsTheSameWorldOnEveryMachine() {
        assertEquals(world.entries(), World.load().entries());
        assertEquals(
                "person:54p7rnbpxeq7kgh9ha347ya70h",
                World.subject("person:belmorendi").toString());
    }

    @Test
    void everyIdentifierIsUsedOnceAndEveryClaimHasItsSourceBeforeIt() {
        var seen = new HashSet<Id>();
        var cited = new HashSet<Id>();
        for (Entry entry : world.entries()) {
            assertTrue(seen.add(entry.id()), entry.toString());
            assertArrayEquals(
                    Canonical.bytes(entry), Canonical.bytes(Canonical.entry(Canonical.bytes(entry))), entry.toString());
            if (entry instanceof Cite cite) {
                cited.add(cite.source().id());
            }
            if (entry instanceof Claim claim) {
                assertTrue(cited.contains(claim.source()), claim.toString());
            }
        }
    }

    @Test
    void stepsAreInTheOrderOfTimeAndReleaseOnlyWhatIsRecorded() {
        var recorded = new HashSet<Id>();
        Instant last = Instant.EPOCH;
        int acts = 0;
        for (World.Step step : world.steps()) {
            switch (step) {
                case World.Step.Append append -> {
                    for (Entry entry : append.entries()) {
                        assertFalse(entry.at().isBefore(last), entry.toString());
                        last = entry.at();
                        recorded.add(entry.id());
                    }
                }
                case World.Step.Publish publish -> {
                    assertFalse(publish.at().isBefore(last), "act of " + publish.at());
                    last = publish.at();
                    assertTrue(recorded.containsAll(publish.entries()), "act of " + publish.at());
                    acts++;
                }
            }
        }
        assertEquals(8, acts);
        assertEquals(
                world.entries().stream().map(Entry::id).collect(Collectors.toSet()), recorded, "every entry in a step");
    }

    @Test
    void thereAreNamesInFourScripts() {
        Map<Character.UnicodeScript, Set<Subject>> people = new HashMap<>();
        for (Entry entry : world.entries()) {
            if (entry instanceof Claim claim && claim.fact() instanceof Fact.Named named) {
                var script = Character.UnicodeScript.of(named.name().codePointAt(0));
                people.computeIfAbsent(script, s -> new HashSet<>()).add(claim.subject());
            }
        }
        for (var script : List.of(
                Character.UnicodeScript.LATIN,
                Character.UnicodeScript.CYRILLIC,
                Character.UnicodeScript.ARABIC,
                Character.UnicodeScript.HAN)) {
            assertTrue(people.containsKey(script), script.toString());
        }
    }

    @Test
    void theDeclarationIsNotYetRecorded() {
        String declaration = new String(World.document("declaration.txt"), StandardCharsets.UTF_8);
        assertTrue(declaration.length() > 5_500 && declaration.length() < 6_700, "" + declaration.length());
        assertTrue(declaration.contains("Teodor Halvik-Sanne"), "one of the nine is known already");
        String recorded = world.entries().toString();
        assertTrue(recorded.contains("Teodor Halvik-Sanne"));
        assertFalse(recorded.contains("Tersimane"));
        assertFalse(world.documents().containsValue("declaration.txt"));
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        var refusal = assertThrows(Refusal.class, () -> world.claim("belmorendi/nothing"));
        assertTrue(refusal.getMessage().contains("belmorendi/nothing"));
    }
}
