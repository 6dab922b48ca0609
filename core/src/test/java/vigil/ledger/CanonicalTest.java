package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Refusal;

class CanonicalTest {
    /// What version 1 ever wrote: never edit a line, only add.
    static List<String> golden() throws IOException {
        try (var in = CanonicalTest.class.getResourceAsStream("/golden/entries-v1.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static byte[] version1(String json) {
        return ("\u0001" + json).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void oldBytesNeverChange() throws IOException {
        for (String json : golden()) {
            byte[] bytes = version1(json);
            assertArrayEquals(bytes, Canonical.bytes(Canonical.entry(bytes)), json);
        }
    }

    @Test
    void theGoldenFileHasEveryKind() throws IOException {
        var found = new TreeSet<String>();
        for (String json : golden()) {
            Entry entry = Canonical.entry(version1(json));
            found.add(entry.getClass().getSimpleName());
            if (entry instanceof Claim claim) {
                found.add(claim.fact().getClass().getSimpleName());
            }
        }
        var all = new TreeSet<String>(List.of("Claim"));
        Stream.of(Fact.class, Curation.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .forEach(kind -> all.add(kind.getSimpleName()));
        assertEquals(all, found);
    }

    @Test
    void otherBytesOfTheSameMeaningAreRefused() throws IOException {
        String json = golden().getFirst();
        assertThrows(Refusal.class, () -> Canonical.entry(version1(json + " ")));
        assertThrows(Refusal.class, () -> Canonical.entry(version1(json.replaceFirst("\"at\":", "\"at\" :"))));
        assertThrows(Refusal.class, () -> Canonical.entry(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRefusalNamesEveryProblem() throws IOException {
        var json = Canonical.json(Canonical.entry(version1(golden().get(1))));
        json.remove("subject");
        json.put("visibility", "everybody");
        json.put("surprise", 1L);
        var refusal = assertThrows(Refusal.class, () -> Canonical.entry(json));
        assertEquals(3, refusal.problems().size(), refusal.getMessage());
    }

    @Test
    void anotherSaltIsAnotherCommitment() throws IOException {
        byte[] bytes = version1(golden().getFirst());
        var one = new Salt(new byte[32]);
        assertEquals(Commitment.of(one, bytes), Commitment.of(one, bytes));
        assertTrue(!Commitment.of(one, bytes).equals(Commitment.of(one.derive("public"), bytes)));
    }
}
