package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.World;
import vigil.claim.Claim;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.team.Role;

/// What somebody may not see is for them as if it did not exist.
class GateTest {
    private static final Set<String> KEYS = Set.of("addresses", "witnesses", "families", "children");

    @TempDir
    Path home;

    private House house;

    @BeforeEach
    void start() {
        house = new House(home).fill();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private RawAnswer get(Set<String> keys, String path) throws IOException {
        return house.client().get(path, house.session(Role.READER, keys));
    }

    /// The desk as it is shown to the holder of `keys`: every screen, every person.
    private String everything(Set<String> keys) throws IOException {
        var paths = new ArrayList<>(List.of("/desk", "/desk/persons", "/desk/publish", "/desk/source"));
        house.desk.register().people().forEach(person -> paths.add("/desk/persons/" + person.id()));
        var all = new StringBuilder();
        for (String path : paths) {
            all.append(get(keys, path).text());
        }
        return all.toString();
    }

    private static List<String> canaries(String kind) {
        return World.canaries().stream()
                .filter(canary -> canary.kind().equals(kind))
                .map(World.Canary::text)
                .toList();
    }

    @Test
    void whatIsSealedIsSeenByWhoHoldsTheKey() throws IOException {
        String without = everything(Set.of());
        String with = everything(KEYS);
        for (String canary : canaries("sealed")) {
            assertFalse(without.contains(canary), canary + " is shown without its key");
            assertTrue(
                    with.contains(canary), canary + " is not shown to its keeper: the test looks in the wrong place");
        }
        assertTrue(without.contains(canaries("team").getFirst()), "the team sees what is the team's");
    }

    @Test
    void aPersonOfWhomAllIsSealedIsNotThere() throws IOException {
        Id sealed = new Id("0000000000000000000000sea0");
        var cite = house.desk.lines().stream()
                .map(line -> line.entry())
                .filter(entry -> entry instanceof vigil.claim.Curation.Cite)
                .map(entry -> ((vigil.claim.Curation.Cite) entry).source())
                .findFirst()
                .orElseThrow();
        String before = get(Set.of(), "/desk/persons").text();
        house.desk.append(List.of(new Claim(
                house.desk.id(),
                house.desk.now(),
                "amsel",
                Subject.person(sealed),
                new vigil.claim.Fact.Named("Nobody Sees", "en", null),
                cite.id(),
                List.of(),
                null,
                new Visibility.Sealed("witnesses"))));
        RawAnswer hidden = get(Set.of(), "/desk/persons/" + sealed);
        RawAnswer absent = get(Set.of(), "/desk/persons/" + house.desk.id());
        assertEquals(absent.status(), hidden.status());
        assertEquals(absent.text(), hidden.text());
        assertEquals(200, get(Set.of("witnesses"), "/desk/persons/" + sealed).status());
        assertEquals(
                unsigned(before), unsigned(get(Set.of(), "/desk/persons").text()), "a list or count gives it away");
    }

    @Test
    void aDraftOfASealedSourceIsNotThere() throws IOException {
        var read = house.desk.read(
                "note.txt", "Orlan Veshti was arrested on 3 May 2026.".getBytes(), When.of("2026-05-04"));
        var draft =
                house.desk.drafts().add(read, id -> sealed(read.source(id, "media", false)), house.desk.now(), "amsel");
        assertEquals(404, get(Set.of(), "/desk/drafts/" + draft.id()).status());
        assertFalse(get(Set.of(), "/desk").text().contains(draft.id().text()));
        assertEquals(200, get(Set.of("witnesses"), "/desk/drafts/" + draft.id()).status());
    }

    private static Source sealed(Source source) {
        return new Source(
                source.id(),
                source.title(),
                source.kind(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                new Visibility.Sealed("witnesses"));
    }

    /// A page without the word that is different in every session.
    private static String unsigned(String page) {
        return page.replaceAll("name=\"form\" value=\"[^\"]+\"", "");
    }
}
