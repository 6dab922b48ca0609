package vigil.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Refusal;
import vigil.claim.Visibility;
import vigil.ledger.Canonical;
import vigil.ledger.Json;
import vigil.ledger.Line;

class DisclosureTest {
    private final Desk desk = new Desk();

    private Claim disclosed(Claim claim) {
        return (Claim) disclosed((Entry) claim);
    }

    private Entry disclosed(Entry entry) {
        return desk.released().plain().stream()
                .filter(each -> each.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyLearnsWhoRecordedItAndAtWhatHour() {
        Claim name = desk.named("Ana");
        Claim held = desk.says("tabloid", "Ana", new Fact.Held("Colony 4", null, null));
        desk.add(new Dispute(desk.id(), desk.now, Desk.EDITOR, held.id(), "no such place"));
        desk.now = desk.now.plus(Duration.ofHours(30));
        desk.publish("Ana");
        for (Disclosed each : desk.released().entries()) {
            assertEquals("registry", each.entry().by());
            assertEquals(Instant.parse("2026-11-21T00:00:00Z"), each.entry().at());
            assertTrue(!each.line().contains(Desk.EDITOR), each.line());
            assertTrue(!each.line().contains("13:47"), each.line());
            assertTrue(!each.line().contains("2026-11-20"), each.line());
        }
        assertEquals(name.fact(), disclosed(name).fact());
    }

    @Test
    void wordsAndAddressOfAHeldSourceStayInside() {
        Cite shown = desk.source("paper", true, Visibility.OPEN);
        Cite held = desk.source("letter", false, Visibility.OPEN);
        Claim quoted = desk.named("Ana");
        Claim kept = desk.says("letter", "Ana", new Fact.Noted("was ill", null));
        desk.publish("Ana");
        assertEquals(quoted.passages(), disclosed(quoted).passages());
        assertEquals(List.of(), disclosed(kept).passages());
        assertEquals(
                shown.source().address(), ((Cite) disclosed(shown)).source().address());
        assertNull(((Cite) disclosed(held)).source().address());
        for (Disclosed each : desk.released().entries()) {
            assertTrue(!each.line().contains("words of letter"), each.line());
        }
    }

    @Test
    void kindsThatAreNeverPublicAreRefused() {
        Claim name = desk.named("Ana");
        desk.publish("Ana");
        desk.withhold(name);
        desk.erase(name);
        for (Line line : desk.lines.subList(desk.lines.size() - 3, desk.lines.size())) {
            assertThrows(
                    Refusal.class, () -> Disclosure.of(line.entry(), id -> null, desk.now), line.entry()::toString);
        }
    }

    @Test
    void thePublicSaltTellsNothingOfTheLedgersOwn() {
        desk.named("Ana");
        desk.publish("Ana");
        for (Disclosed each : desk.released().entries()) {
            Line line = desk.lines.stream()
                    .filter(other -> other.entry().id().equals(each.entry().id()))
                    .findFirst()
                    .orElseThrow();
            assertNotEquals(line.salt(), each.salt());
            assertEquals(Disclosure.publicSalt(line.salt()), each.salt());
        }
    }

    @Test
    void aLineReadsBackAndNothingElseDoes() {
        desk.named("Ana");
        desk.publish("Ana");
        Disclosed one = desk.released().entries().getLast();
        assertEquals(one, Disclosed.read(one.line()));
        var parts = new java.util.TreeMap<>(Json.object(one.line()));
        parts.put("more", 1L);
        assertThrows(Refusal.class, () -> Disclosed.read(Json.write(parts)));
        for (String bad : List.of("", "null", "{}", "[null]", "{\"entry\":[],\"index\":0,\"salt\":\"00\"}")) {
            assertThrows(Refusal.class, () -> Disclosed.read(bad), bad);
        }
        var broken = Canonical.json(one.entry());
        for (String part : List.copyOf(broken.keySet())) {
            for (Object value : new Object[] {null, 1L, 1L << 40, List.of(), List.of(1L), java.util.Map.of(), "x"}) {
                broken = Canonical.json(one.entry());
                broken.put(part, value);
                readsOrIsRefused(broken, one);
            }
        }
    }

    /// Whatever a hostile mirror writes is read or refused, never a fault.
    private static void readsOrIsRefused(java.util.Map<String, Object> entry, Disclosed one) {
        var line = new java.util.HashMap<>(Json.object(one.line()));
        line.put("entry", entry);
        try {
            assertNotEquals(one, Disclosed.read(Json.write(line)));
        } catch (Refusal expected) {
            assertTrue(!expected.problems().isEmpty());
        }
    }
}
