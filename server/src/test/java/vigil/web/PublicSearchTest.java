package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.web.sight.View;

/// Readers find who is public, and nobody else: by the server and on a copy.
class PublicSearchTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private House house;

    @BeforeEach
    void start() {
        house = new House(folder).fill();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private String found(String sought) throws IOException {
        RawAnswer answer = house.client().get("/en/search.html?q=" + sought);
        assertEquals("no-store", answer.header("Cache-Control").orElse(""));
        return answer.text();
    }

    @Test
    void aNameInOtherLettersIsFoundWithoutScript() throws IOException {
        String page = found("%D0%95%D0%B7%D1%80%D0%B0%D1%8D%D0%BB%D1%8C");
        assertTrue(page.contains("Ezrael Montivar</a>"), page);
        assertTrue(page.contains("value=\"Езраэль\""), page);
    }

    @Test
    void aSlipOfThePenIsAskedAbout() throws IOException {
        String page = found("Ezrael+Montviar");
        assertTrue(page.contains("Ezrael Montivar</a>"), page);
        assertTrue(page.contains("<a href=\"search.html?q=ezrael+montivar\">"), page);
        assertFalse(found("Ezrael+Montivar").contains("Did you mean"));
    }

    @Test
    void whatWasSoughtIsOnlyWords() throws IOException {
        String page = found("%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("id=\"note\">"), page);
    }

    @Test
    void nobodyWhoIsNotPublicIsFoundAnywhere() throws IOException {
        View all = new Gate(house.desk)
                .view(Viewer.Editor.of(house.desk.team().all().getFirst()));
        View seen = new Gate(house.desk).view(Viewer.EVERYONE);
        var secret = new TreeMap<String, String>();
        for (Subject person : all.people()) {
            if (!seen.people().contains(person)) {
                for (Fact.Named name : all.names(person)) {
                    secret.put(person.id().text(), name.name());
                }
            }
        }
        assertFalse(secret.isEmpty(), "the invented country has people who are not public");
        Path edition = house.desk.edition().orElseThrow();
        try (var files = Files.walk(edition.resolve("search"))) {
            for (Path shelf : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(shelf);
                secret.forEach((id, name) -> assertFalse(text.contains(id), shelf + " " + name));
            }
        }
        for (var each : secret.entrySet()) {
            String page = found(java.net.URLEncoder.encode(each.getValue(), java.nio.charset.StandardCharsets.UTF_8));
            assertFalse(page.contains(each.getKey()), page);
        }
    }

    @Test
    void everybodyPublicStandsOnTheShelfOfEachWordOfTheirName() throws IOException {
        View seen = new Gate(house.desk).view(Viewer.EVERYONE);
        Path shelves = house.desk.edition().orElseThrow().resolve("search");
        int places = 0;
        for (Subject person : seen.people()) {
            for (Fact.Named name : seen.names(person)) {
                for (var word : vigil.search.names.NameWords.of(name.name())) {
                    String skeleton = vigil.search.names.Skeleton.of(word);
                    String shelf = Files.readString(shelves.resolve(skeleton.charAt(0) + ".js"));
                    assertTrue(shelf.contains(person.id().text()), name + " " + skeleton);
                    places++;
                }
            }
        }
        assertTrue(places > 20);
    }
}
