package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Breach;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.edition.EditionFolder.Written;
import vigil.verify.Verification;

class EditionFolderTest {
    private static final List<Edition> EDITIONS =
            Invented.history(21, 4).stream().map(TestEditions::of).toList();

    @TempDir
    Path home;

    private static void requireHolds(Path folder) {
        assertEquals(List.of(), Verification.of(folder, Optional.empty()).problems());
    }

    private static Map<String, Object> inodes(Path folder) throws IOException {
        var inodes = new TreeMap<String, Object>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                inodes.put(folder.relativize(each).toString(), Files.getAttribute(each, "unix:ino"));
            }
        }
        return inodes;
    }

    @Test
    void aSecondPublishRewritesOnlyWhatChanged() throws Exception {
        for (EditionFolder place : List.of(EditionFolder.home(home), EditionFolder.out(home.resolve("out")))) {
            Written first = place.write(EDITIONS.get(0));
            assertEquals(EDITIONS.get(0).files().size(), first.written());
            var before = inodes(first.place());
            Written second = place.write(EDITIONS.get(1));
            var after = inodes(second.place());
            assertEquals(EDITIONS.get(1).files().keySet(), after.keySet());
            int same = 0;
            for (var file : EDITIONS.get(1).files().entrySet()) {
                boolean unchanged = java.util.Arrays.equals(
                        file.getValue(), EDITIONS.get(0).files().get(file.getKey()));
                assertEquals(unchanged, after.get(file.getKey()).equals(before.get(file.getKey())), file.getKey());
                same += unchanged ? 1 : 0;
            }
            assertTrue(same > 2, "" + same);
            assertEquals(same, second.unchanged());
            assertEquals(after.size() - same, second.written());
            requireHolds(second.place());
        }
    }

    @Test
    void publishingTheSameAgainWritesNothing() throws Exception {
        for (EditionFolder place : List.of(EditionFolder.home(home), EditionFolder.out(home.resolve("out")))) {
            Written first = place.write(EDITIONS.get(2));
            var before = inodes(first.place());
            assertEquals(new Written(first.place(), 0, before.size(), 0), place.write(EDITIONS.get(2)));
            assertEquals(before, inodes(first.place()));
        }
    }

    @Test
    void theHomeKeepsTheLastTwo() throws Exception {
        var editions = EditionFolder.home(home);
        assertEquals(Optional.empty(), editions.current());
        Path before = null;
        for (Edition edition : EDITIONS) {
            Path now = editions.write(edition).place();
            assertEquals(now, editions.current().orElseThrow());
            assertTrue(now.getFileName().toString().matches(edition.number() + "-[0-9a-f]{12}"), now.toString());
            if (before != null) {
                requireHolds(before);
            }
            before = now;
        }
        assertEquals(List.of("2", "current"), names(home.resolve("editions")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            var names = all.map(each -> each.getFileName().toString()).sorted().toList();
            long editions =
                    names.stream().filter(name -> name.matches("\\d+-.*")).count();
            return Stream.concat(Stream.of("" + editions), names.stream().filter(name -> !name.matches("\\d+-.*")))
                    .toList();
        }
    }

    @Test
    void damageIsMendedByTheNextPublish() throws Exception {
        for (EditionFolder place : List.of(EditionFolder.home(home), EditionFolder.out(home.resolve("out")))) {
            Path folder = place.write(EDITIONS.get(1)).place();
            Files.writeString(folder.resolve("index.html"), "damaged");
            Files.delete(folder.resolve("checkpoint"));
            Files.writeString(folder.resolve("manifest.txt"), "damaged");
            Written mended = place.write(EDITIONS.get(1));
            assertEquals(3, mended.written());
            requireHolds(mended.place());
        }
    }

    @Test
    void aFolderOfOthersIsLeftAlone() throws Exception {
        Path out = Files.createDirectory(home.resolve("out"));
        EditionFolder place = EditionFolder.out(out);
        place.write(EDITIONS.get(0)); // an empty folder will do
        Path diary = Files.writeString(out.resolve("diary.txt"), "mine");
        assertEquals(
                List.of(new Problem("edition-stranger", diary.toRealPath().toString())),
                problems(() -> place.write(EDITIONS.get(1))));
        assertEquals("mine", Files.readString(diary));

        for (String name : List.of("letters", "letters.new", "letters.old")) {
            Path letters = Files.createDirectory(home.resolve(name));
            Path one = Files.writeString(letters.resolve("manifest.txt"), "not of an edition");
            assertEquals(
                    List.of(new Problem("edition-not-ours", letters.toRealPath().toString())),
                    problems(() -> EditionFolder.out(home.resolve("letters")).write(EDITIONS.get(0))));
            assertEquals("not of an edition", Files.readString(one));
            Files.delete(one);
            Files.delete(letters);
        }
        Path file = Files.writeString(home.resolve("file"), "mine");
        assertEquals(
                "edition-not-ours",
                problems(() -> EditionFolder.out(file).write(EDITIONS.get(0)))
                        .getFirst()
                        .code());
    }

    private static List<Problem> problems(Supplier<Written> writing) {
        return assertThrows(Refusal.class, writing::get).problems();
    }

    @Test
    void anotherRegistersEditionIsLeftAlone() throws Exception {
        Edition other =
                Edition.of(Invented.of(1, 1).lines(), TestEditions.NAME, TestEditions.key(2), List.of(new SmallSite()));
        EditionFolder place = EditionFolder.out(home.resolve("out"));
        place.write(other);
        assertEquals(
                "edition-not-ours",
                problems(() -> place.write(EDITIONS.get(0))).getFirst().code());
        requireHolds(home.resolve("out"));
    }

    @Test
    void aLogThatDoesNotContinueTheOneThatStandsStopsEverything() throws Exception {
        Edition otherHistory = TestEditions.of(Invented.history(22, 4).getLast());
        for (EditionFolder place : List.of(EditionFolder.home(home), EditionFolder.out(home.resolve("out")))) {
            Path folder = place.write(EDITIONS.get(2)).place();
            assertThrows(Breach.class, () -> place.write(EDITIONS.get(1)));
            assertThrows(Breach.class, () -> place.write(otherHistory));
            requireHolds(folder);
            assertEquals(new Written(folder, 0, EDITIONS.get(2).files().size(), 0), place.write(EDITIONS.get(2)));
        }
    }

    @Test
    void oneAtATime() throws Exception {
        EditionFolder place = EditionFolder.out(home.resolve("out"));
        try (FileChannel channel = FileChannel.open(
                        home.resolve("out.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals(
                    "edition-busy",
                    problems(() -> place.write(EDITIONS.get(0))).getFirst().code());
        }
        place.write(EDITIONS.get(0));
        assertEquals(List.of("0", "out"), names(home));
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");
        assertEquals(
                "edition-write",
                problems(() -> EditionFolder.out(file.resolve("below")).write(EDITIONS.get(0)))
                        .getFirst()
                        .code());
        assertEquals(
                "edition-write",
                problems(() -> EditionFolder.home(file).write(EDITIONS.get(0)))
                        .getFirst()
                        .code());
    }

    @Test
    void aHalfDoneSwapIsHealed() throws Exception {
        Path out = home.resolve("out");
        EditionFolder place = EditionFolder.out(out);
        place.write(EDITIONS.get(0));
        // as after a crash between the two renames: the old one aside, the new one whole but not in place
        Files.move(out, home.resolve("out.old"));
        TestEditions.spread(EDITIONS.get(1), home.resolve("out.new"));
        Written healed = place.write(EDITIONS.get(2));
        assertTrue(healed.unchanged() > 2, healed.toString());
        requireHolds(out);
        assertEquals(List.of("0", "out"), names(home));
        // as after a crash while the old one was deleted, and while a new one was begun
        Files.createDirectory(home.resolve("out.old"));
        Path begun = Files.createDirectory(home.resolve("out.new"));
        Files.writeString(begun.resolve(".vigil-staging"), "");
        Files.writeString(begun.resolve("half"), "h");
        place.write(EDITIONS.get(3));
        requireHolds(out);
        assertEquals(List.of("0", "out"), names(home));
    }
}
