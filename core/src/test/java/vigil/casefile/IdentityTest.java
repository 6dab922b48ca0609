package vigil.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Entry;
import vigil.claim.Fact;

class IdentityTest {
    private final Told told = new Told();

    @Test
    void linksReachAcrossOthers() {
        told.same("A", "B");
        told.same("B", "C");
        var identity = Identity.of(told.entries());
        assertEquals(identity.root(told.person("A")), identity.root(told.person("C")));
        assertEquals(3, identity.same(told.person("B")).size());
    }

    @Test
    void whoWasRecordedFirstKeepsTheAddress() {
        told.says("list", "first", new Fact.Named("Osmo Kervadian", "en", null));
        told.says("list", "second", new Fact.Named("Osmo Kervadyan", "en", null));
        told.same("second", "first");
        assertEquals(told.person("first"), Identity.of(told.entries()).root(told.person("second")));
    }

    @Test
    void theLastWordOnAPairCounts() {
        told.same("A", "B");
        told.notSame("A", "B");
        assertNotEquals(root("A"), root("B"));
        told.same("B", "A");
        assertEquals(root("A"), root("B"));
    }

    @Test
    void aChainNeverOverridesNotTheSame() {
        told.notSame("A", "C");
        told.same("A", "B");
        told.same("B", "C");
        var identity = Identity.of(told.entries());
        assertNotEquals(identity.root(told.person("A")), identity.root(told.person("C")));
        assertEquals(1, identity.conflicts().size());
    }

    private Object root(String name) {
        return Identity.of(told.entries()).root(told.person(name));
    }

    @RepeatedTest(50)
    void noComponentHoldsTwoPeopleHeldApart(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        for (int i = 0; i < 60; i++) {
            String one = "P" + random.nextInt(20);
            String other = "P" + random.nextInt(20);
            if (!one.equals(other)) {
                if (random.nextInt(4) == 0) {
                    told.notSame(one, other);
                } else {
                    told.same(one, other);
                }
            }
        }
        var identity = Identity.of(told.entries());
        var pairs = new ArrayList<NotSamePerson>();
        List<Entry> entries = told.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof NotSamePerson not && standsTo(not, entries.subList(i + 1, entries.size()))) {
                pairs.add(not);
            }
        }
        assertTrue(!pairs.isEmpty());
        for (NotSamePerson not : pairs) {
            assertNotEquals(identity.root(not.one()), identity.root(not.other()));
        }
    }

    private static boolean standsTo(NotSamePerson not, List<Entry> later) {
        return later.stream()
                .noneMatch(entry -> entry instanceof vigil.claim.Curation.SamePerson same
                        && java.util.Set.of(same.one(), same.other()).equals(java.util.Set.of(not.one(), not.other())));
    }
}
