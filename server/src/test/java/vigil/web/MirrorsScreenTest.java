package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Setting;
import vigil.app.Settings;
import vigil.edition.mirror.Ours;
import vigil.edition.mirror.Pushes;
import vigil.edition.mirror.Watch;
import vigil.ledger.Hash;
import vigil.ledger.MerkleTree;
import vigil.ledger.NoteKey;
import vigil.team.Role;
import vigil.verify.EditionNote;

/// What the desk says of copies elsewhere.
class MirrorsScreenTest {
    private static final String AWAY = "http://127.0.0.1:1/";
    private static final String WITNESS = "witness.example/w1+df1c0a35+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU";
    private static final Settings SETTINGS = new Settings(Map.of(
            Setting.MIRRORS_PUSH,
            "/no/such/place",
            Setting.MIRRORS_WATCH,
            AWAY,
            Setting.LOG_WITNESSES,
            WITNESS + " " + AWAY));

    private record NoWay(String name) implements Pushes.Place {
        @Override
        public String bring(Path edition) throws IOException {
            throw new IOException("the stick is gone");
        }
    }

    @TempDir
    Path folder;

    private static String text(House house, String path, Role role) throws IOException {
        var answer = house.client().get(path, house.session(role, Set.of()));
        assertEquals(200, answer.status());
        return Jsoup.parse(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .text();
    }

    private Ours ours() {
        var note = new EditionNote("Sarvenia", 1, LocalDate.parse("2026-11-23"), 0, Hash.of(), 0, MerkleTree.EMPTY);
        return new Ours(folder, note, NoteKey.parse(WITNESS), "the first");
    }

    @Test
    void whereNothingIsSetItSaysWhatCouldBe() throws IOException {
        try (var house = new House(folder)) {
            assertTrue(text(house, "/desk/mirrors", Role.EDITOR).contains("mirrors.push"));
            assertFalse(text(house, "/desk", Role.EDITOR).contains("need"));
        }
    }

    @Test
    void aCopyThatIsAwayIsNamedAndTodaySaysSo() throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectory(home);
        Instant now = new TestClock().instant();
        new Watch(home, List.of(AWAY)).round(ours(), now);
        new Pushes(home, List.of(new NoWay("/no/such/place"))).round(ours(), now);
        try (var house = new House(folder, SETTINGS).fill()) {
            String page = text(house, "/desk/mirrors", Role.EDITOR);
            for (String told : List.of(AWAY, "could not be reached", "/no/such/place", "the stick is gone", "09:01")) {
                assertTrue(page.contains(told), told + " is not in " + page);
            }
            assertTrue(page.contains("witness.example/w1 "), page);
            assertTrue(text(house, "/desk", Role.EDITOR).contains("2 copies elsewhere need somebody."));
            assertFalse(text(house, "/desk", Role.READER).contains("copies elsewhere"));
            String cookie = house.session(Role.EDITOR, Set.of());
            var again = house.client().post("/desk/mirrors", "form=" + house.formToken(cookie), cookie);
            assertEquals(303, again.status());
        }
    }
}
