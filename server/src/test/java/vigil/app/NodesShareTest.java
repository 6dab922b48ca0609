package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Erase;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.store.PostgresAddress;
import vigil.store.PostgresServer;
import vigil.team.Role;

/// Two machines with one database and the same key: what one of them is told, the other knows, closed bodies too. And a
/// register is carried there and back by the command.
class NodesShareTest {
    private static final String CLOSED = "canary-two-nodes-heath";

    private final PostgresAddress database = PostgresServer.shared().freshLedger();
    private final Settings shared =
            Settings.DEFAULT.with(Setting.DATABASE_URL, database.url()).with(Setting.DATABASE_USER, database.user());

    @TempDir
    Path temp;

    private Path one;
    private Path other;

    /// A second machine begins with the keys of the first.
    @BeforeEach
    void machines() throws IOException {
        one = temp.resolve("one");
        other = temp.resolve("other");
        try (Vigil first = open(one, Settings.DEFAULT)) {
            assertEquals(0, first.size());
        }
        copy(one.resolve("keys"), other.resolve("keys"));
    }

    private static Vigil open(Path home, Settings settings) {
        return Vigil.open(home, Clock.systemUTC(), settings);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(
                to.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void fresh() throws IOException {
        Files.delete(one.resolve("ledger.db"));
    }

    private static List<Entry> closed(Vigil vigil) {
        var source = new Source(
                vigil.id(), "A letter", "letter", null, null, null, null, null, null, false, Visibility.TEAM);
        var cite = new Cite(vigil.id(), vigil.now(), "desk", source);
        var claim = new Claim(
                vigil.id(),
                vigil.now(),
                "desk",
                Subject.person(vigil.id()),
                new Fact.Noted(CLOSED, null),
                source.id(),
                List.of(),
                null,
                Visibility.TEAM);
        return List.of(cite, claim);
    }

    private static boolean knows(Vigil vigil) {
        return vigil.lines().stream().anyMatch(line -> line.entry().toString().contains(CLOSED));
    }

    @Test
    void whatOneIsToldTheOtherKnows() throws IOException {
        fresh();
        try (Vigil here = open(one, shared);
                Vigil there = open(other, shared)) {
            List<Entry> said = closed(here);
            here.record(said);
            assertTrue(knows(there), "a closed body does not open elsewhere");

            var wren = here.team().enrol("Wren", Role.KEEPER, Set.of());
            var lark = there.team().enrol("Lark", Role.EDITOR, Set.of("family"));
            assertEquals(2, here.team().all().size());
            here.team().suspend(wren, lark.id());
            assertTrue(there.team().find(lark.id()).orElseThrow().standing() instanceof vigil.team.Standing.Suspended);

            var draft = here.read(
                    "a.txt",
                    "Aren Voskal was arrested on 3 March 2024 in Halvany.".getBytes(StandardCharsets.UTF_8),
                    null);
            here.drafts()
                    .add(
                            draft,
                            id -> new Source(
                                    id, "a", "brief", null, null, null, null, null, null, false, Visibility.OPEN),
                            here.now(),
                            "Wren");
            assertEquals(1, there.drafts().waiting().size());

            // new keys from both, before and after the key of the table has changed
            there.record(closed(there));
            here.rotateKeys();
            there.record(closed(there));
            here.record(closed(here));
            assertEquals(here.lines(), there.lines());

            there.record(List.of(
                    new Erase(there.id(), there.now(), "desk", said.getLast().id(), "consent-withdrawn")));
            assertEquals(7 + 1, here.lines().size());
            assertEquals(List.of(), here.ledger().verify());
            assertEquals(List.of(), there.ledger().verify());
        }
        assertFalse(Files.exists(one.resolve("keys.db-wal")));
    }

    @Test
    void aRegisterIsCarriedThereAndBack() throws IOException {
        Path there = Files.writeString(
                temp.resolve("there.properties"),
                "database.url = " + database.url() + "\ndatabase.user = " + database.user() + "\n");
        Path back = Files.writeString(temp.resolve("back.properties"), "# all of it in the home\n");
        var people = List.of("Lark", "Wren");
        String root;
        try (Vigil vigil = open(one, Settings.DEFAULT)) {
            vigil.record(closed(vigil));
            people.forEach(name -> vigil.team().enrol(name, Role.KEEPER, Set.of("family")));
            root = vigil.ledger().head().root().toString();
        }
        assertEquals(0, FaultChild.execute("move", "--from", one.toString(), "--to", there.toString()));
        assertFalse(Files.exists(one.resolve("keys.db")), "the keys still lie about");
        try (Vigil vigil = open(one, shared)) {
            same(vigil, people, root);
        }
        try (Vigil vigil = open(other, shared)) {
            same(vigil, people, root);
        }
        assertEquals(0, FaultChild.execute("move", "--from", one.toString(), "--to", back.toString()));
        try (Vigil vigil = open(one, Settings.DEFAULT)) {
            same(vigil, people, root);
        }
    }

    private static void same(Vigil vigil, List<String> people, String root) {
        assertTrue(knows(vigil), "the closed body does not open");
        assertEquals(root, vigil.ledger().head().root().toString());
        assertEquals(
                people, vigil.team().all().stream().map(each -> each.name()).toList());
        assertEquals(Set.of("family"), vigil.team().all().getFirst().compartments());
    }
}
