package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Breach;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.claim.Refusal;
import vigil.verify.Verification;

class EditionTest {
    @TempDir
    Path folder;

    @Test
    void verifiesWithItsKeyAndWithTheOneItCarries() throws Exception {
        for (long seed = 0; seed < 30; seed++) {
            Edition edition = TestEditions.of(Invented.of(seed, seed));
            Path place = TestEditions.spread(edition, folder.resolve("e" + seed));
            var alone = Verification.of(place, Optional.empty());
            assertEquals(List.of(), alone.problems());
            assertTrue(!alone.trusted());
            var trusted =
                    Verification.of(place, Optional.of(TestEditions.KEY.signer().key()));
            assertEquals(List.of(), trusted.problems());
            assertTrue(trusted.trusted());
        }
    }

    @Test
    void everyReleasedEntryStandsInSomeRecord() {
        for (long seed = 0; seed < 30; seed++) {
            var told = Invented.of(seed, seed);
            var inRecords = TestEditions.of(told).files().entrySet().stream()
                    .filter(file -> file.getKey().startsWith("record/"))
                    .flatMap(file -> new String(file.getValue(), StandardCharsets.UTF_8).lines())
                    .map(Disclosed::read)
                    .distinct()
                    .sorted(java.util.Comparator.comparing(Disclosed::index))
                    .toList();
            assertEquals(told.released().entries(), inRecords);
        }
    }

    @Test
    void isTheSameUnderTheSameKeyOnly() {
        var told = Invented.of(3, 3);
        Edition one = TestEditions.of(told);
        Edition again = TestEditions.of(told);
        assertEquals(one.files().keySet(), again.files().keySet());
        one.files()
                .forEach((path, bytes) -> assertArrayEquals(bytes, again.files().get(path), path));
        Edition other = Edition.of(told.lines(), TestEditions.NAME, TestEditions.key(2), List.of(new SmallSite()));
        one.files().forEach((path, bytes) -> {
            boolean signed = List.of("key", "key.mldsa44", "checkpoint", "manifest.txt", "manifest.sig")
                    .contains(path);
            assertEquals(!signed, java.util.Arrays.equals(bytes, other.files().get(path)), path);
        });
    }

    @Test
    void keepsTheTilesThatEarlierCheckpointsNeed() {
        var acts = Invented.history(11, 6);
        var now = TestEditions.of(acts.getLast()).files();
        var seen = new java.util.TreeSet<String>();
        for (var then : acts) {
            TestEditions.of(then).files().keySet().stream()
                    .filter(path -> path.startsWith("tile/") && path.contains(".p/"))
                    .filter(path -> !now.containsKey(path.substring(0, path.indexOf(".p/"))))
                    .forEach(seen::add);
        }
        assertTrue(seen.size() > 4, seen.toString());
        assertTrue(now.keySet().containsAll(seen), seen.toString());
    }

    @Test
    void beforeTheFirstActThereIsAnEmptyEdition() throws Exception {
        Edition empty = TestEditions.of(List.of());
        assertEquals(0, empty.number());
        var result = Verification.of(TestEditions.spread(empty, folder), Optional.empty());
        assertEquals(List.of(), result.problems());
        assertEquals("edition 0 of 1970-01-01: 0 people, 0 entries, 7 files, all verified", result.summary());
    }

    @Test
    void stopsWhereTwoFilesWouldMeet() {
        var ledger = Invented.of(1, 1).lines();
        for (String path : List.of("checkpoint", "Checkpoint", "record", "index.json/x", "people")) {
            Publisher clumsy = contents -> List.of(SmallSite.page(path, "x"));
            assertThrows(
                    Breach.class, () -> Edition.of(ledger, TestEditions.NAME, TestEditions.KEY, List.of(clumsy)), path);
        }
        assertThrows(IllegalArgumentException.class, () -> SmallSite.page("../x", "x"));
    }

    @Test
    void itsNameIsOneLine() {
        var ledger = Invented.of(1, 1).lines();
        for (String name : List.of("", "two\nlines", "bell\u0007")) {
            assertThrows(Refusal.class, () -> Edition.of(ledger, name, TestEditions.KEY, List.of()));
        }
    }

    @Test
    void publicFilesReadBack() {
        TestEditions.of(Invented.of(5, 5)).files().forEach((path, bytes) -> {
            if (path.startsWith("people/")) {
                assertArrayEquals(bytes, PublicFile.read(bytes).json(), path);
            }
        });
    }
}
