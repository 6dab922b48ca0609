package vigil.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.team.Role;
import vigil.web.session.Sessions;

/// What somebody who means harm can send, and what comes back.
class HardeningTest {
    @TempDir
    Path home;

    private House house;
    private RawClient client;

    @BeforeEach
    void start() {
        house = new House(home);
        client = house.client();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private static void assertSafe(int status, RawAnswer answer) {
        String seen = answer.status() + "\n" + String.join("\n", answer.headers()) + "\n\n" + answer.text();
        assertEquals(status, answer.status(), seen);
        SafeHeaders.ALL.forEach((name, value) -> assertEquals(List.of(value), answer.all(name), seen));
        assertTrue(answer.header("Server").isEmpty(), seen);
        assertFalse(answer.text().contains("Exception"), seen);
        assertFalse(answer.text().contains("jetty"), seen);
    }

    @Test
    void everyAnswerCarriesTheSafeHeaders() throws IOException {
        assertSafe(200, client.get("/en/"));
        assertSafe(404, client.get("/en/nobody"));
        assertSafe(303, client.get("/desk/persons"));
        assertSafe(405, client.call("DELETE", "/en/"));
        assertSafe(405, client.call("PUT", "/desk/leave"));
        assertSafe(405, client.call("BREW", "/en/"));
        assertSafe(400, client.get("/en/%zz"));
        assertSafe(400, client.get("/en/%2e%2e/%2e%2e/secret.txt"));
        assertSafe(400, client.send("nonsense\r\n\r\n"));
        assertSafe(400, client.send("GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n"));
        assertSafe(431, client.get("/en/", "X: " + "x".repeat(100_000)));
        assertSafe(414, client.get("/" + "x".repeat(100_000)));
    }

    /// A card has nothing to click under a cover; everything else stays in no frame.
    @Test
    void onlyACardMayStandInTheFrameOfSomebodyElse() throws IOException {
        House.write(home.resolve("edition-1"), "en/people/0k7.card.html", "<!doctype html><title>A card</title>");
        RawAnswer card = client.get("/en/people/0k7.card.html");
        assertEquals(200, card.status());
        assertEquals(Optional.of(SafeHeaders.MAY_BE_FRAMED), card.header("Content-Security-Policy"));
        assertFalse(SafeHeaders.MAY_BE_FRAMED.contains("script-src"));
        assertSafe(404, client.get("/en/people/0k8.card.html"));
    }

    /// From the second time on a file is handed out before anybody looks: nothing may be different then.
    @Test
    void whatIsHandedOutAtOnceIsWhatTheDoorServed() throws IOException {
        for (String path : List.of("/en/", "/en/index.html", "/vigil.css", "/people/0k7.json", "/checkpoint")) {
            for (String packed : List.of("identity", "gzip")) {
                RawAnswer first = client.get(path, "Accept-Encoding: " + packed);
                RawAnswer next = client.get(path, "Accept-Encoding: " + packed);
                assertSafe(200, next);
                assertEquals(sorted(first), sorted(next), path);
                assertArrayEquals(first.body(), next.body(), path);
                String tag = next.header("ETag").orElseThrow();
                assertEquals(
                        304,
                        client.get(path, "Accept-Encoding: " + packed, "If-None-Match: " + tag)
                                .status(),
                        path);
            }
            assertEquals(200, client.call("HEAD", path).status());
            assertSafe(405, client.call("PUT", path));
        }
        assertEquals(
                421,
                client.send("GET /en/ HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n")
                        .status());
    }

    private static List<String> sorted(RawAnswer answer) {
        return answer.headers().stream()
                .map(header -> header.toLowerCase(Locale.ROOT).replace("; ", ";"))
                .sorted()
                .toList();
    }

    @Test
    void aFaultTellsNothing() throws IOException {
        house.breakDisk();
        RawAnswer answer = client.get("/en/404.html");
        assertSafe(500, answer);
        assertFalse(answer.text().contains("disk is gone"));
    }

    @Test
    void tooMuchIsRefused() throws IOException {
        String large = "token=" + "x".repeat(Forms.LARGEST_FORM);
        assertSafe(413, client.post("/desk/enter", large));
        assertSafe(
                413,
                client.send("POST /desk/enter HTTP/1.1\r\nHost: 127.0.0.1:" + house.server.port()
                        + "\r\nConnection: close\r\nContent-Length: 30000000\r\n\r\n"));
    }

    @Test
    void noPathLeadsOutOfTheEdition() throws IOException {
        Files.createSymbolicLink(home.resolve("edition-1/link.txt"), home.resolve("secret.txt"));
        for (String path : List.of(
                "/../secret.txt",
                "/en/../../secret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/..\\secret.txt",
                "/%2e%2e/secret.txt",
                "/.%2e/secret.txt",
                "/en/..;/..;/secret.txt",
                "//secret.txt",
                "/./../secret.txt",
                "/en//../../secret.txt",
                "/%00../secret.txt",
                "/en/%c0%ae%c0%ae/secret.txt",
                "/link.txt",
                "/" + home.resolve("secret.txt"),
                "/file:" + home.resolve("secret.txt"),
                "/.git/config")) {
            RawAnswer answer = client.get(path);
            assertTrue(answer.status() == 404 || answer.status() == 400, path + " " + answer.status());
            assertFalse(answer.text().contains("SECRET"), path);
        }
    }

    @Test
    void aForeignNameGetsNothing() throws IOException {
        for (String host : List.of("evil.example", "evil.example:" + house.server.port(), "127.0.0.1", "localhost:1")) {
            assertSafe(421, client.send("GET /en/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
        }
        assertSafe(
                200,
                client.send("GET /en/ HTTP/1.1\r\nHost: LOCALHOST:" + house.server.port()
                        + "\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void anotherSiteCannotSendOurForms() throws IOException {
        String cookie = "Cookie: vigil-desk=" + house.sessions.open(house.editor);
        String form = "form=" + house.formToken(cookie);
        for (String from : List.of(
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: http://127.0.0.1:1",
                "Sec-Fetch-Site: cross-site\r\nOrigin: null")) {
            assertSafe(403, client.post("/desk/leave", form, cookie, from));
            assertSafe(403, client.post("/desk/enter", "token=" + house.passes.issue(house.editor), from));
        }
        assertSafe(403, client.post("/desk/leave", "", cookie));
        assertSafe(403, client.post("/desk/leave", "form=" + "x".repeat(43), cookie));
        assertSafe(303, client.post("/desk/leave", form, cookie, "Origin: http://localhost:" + house.server.port()));
    }

    @Test
    void aFormOfOneSessionIsWorthNothingInAnother() throws IOException {
        String mine = "Cookie: vigil-desk=" + house.sessions.open(house.editor);
        String theirs = "Cookie: vigil-desk=" + house.sessions.open(house.editor);
        assertSafe(403, client.post("/desk/leave", "form=" + house.formToken(theirs), mine));
    }

    @Test
    void whoIsSilentForHalfAnHourHasLeft() throws IOException {
        String cookie = "Cookie: vigil-desk=" + house.sessions.open(house.editor);
        house.clock.pass(Sessions.IDLE.minusSeconds(1));
        assertEquals(404, client.get("/desk/nothing", cookie).status());
        house.clock.pass(Sessions.IDLE.minusSeconds(1));
        assertEquals(404, client.get("/desk/nothing", cookie).status());
        house.clock.pass(Sessions.IDLE);
        assertEquals(303, client.get("/desk/nothing", cookie).status());
        assertEquals(303, client.get("/desk/nothing", cookie).status());
    }

    @Test
    void leavingEndsTheSession() throws IOException {
        String cookie = "Cookie: vigil-desk=" + house.sessions.open(house.editor);
        RawAnswer left = client.post("/desk/leave", "form=" + house.formToken(cookie), cookie);
        assertEquals(
                "vigil-desk=; Path=/desk; HttpOnly; SameSite=Strict; Max-Age=0",
                left.header("Set-Cookie").orElse(""));
        assertEquals(303, client.get("/desk/nothing", cookie).status());
    }

    @Test
    void enteringEndsAnEarlierSession() throws IOException {
        String planted = "Cookie: vigil-desk=" + house.sessions.open(house.editor);
        RawAnswer entered = client.post("/desk/enter", "token=" + house.passes.issue(house.editor), planted);
        String fresh = entered.header("Set-Cookie").orElseThrow().split(";")[0];
        assertFalse(planted.endsWith(fresh));
        assertEquals(303, client.get("/desk/nothing", planted).status());
        assertEquals(404, client.get("/desk/nothing", "Cookie: " + fresh).status());
    }

    private RawAnswer knock(String name, String words, String... lines) throws IOException {
        return client.post("/desk/enter", "name=" + name + "&passphrase=" + words.replace(' ', '+'), lines);
    }

    @Test
    void whileAStrangerGuessesTheirVictimComesInFromAMachineThatIsKnown() throws IOException {
        var wren = house.desk.team().enrol("wren", Role.EDITOR, Set.of());
        house.desk.team().door().setPassphrase(wren, "five quiet words of tin");
        String device = "Cookie: vigil-desk-device=" + house.desk.team().door().device(wren);
        for (int i = 0; i < 5; i++) {
            assertSafe(403, knock("wren", "tin"));
        }
        RawAnswer slowed = knock("wren", "five quiet words of tin");
        assertSafe(429, slowed);
        assertEquals("2", slowed.header("Retry-After").orElse(""));
        assertSafe(303, knock("wren", "five quiet words of tin", device));
        house.clock.pass(Duration.ofSeconds(2));
        assertSafe(303, knock("wren", "five quiet words of tin"));
    }

    @Test
    void theDoorDoesNotTellWhoseNameIsKnown() throws IOException {
        house.desk.team().enrol("finch", Role.EDITOR, Set.of());
        for (int i = 0; i < 8; i++) {
            RawAnswer known = knock("finch", "tin");
            RawAnswer unknown = knock("quail", "tin");
            assertEquals(known.status(), unknown.status());
            assertEquals(
                    Told.of(known).replace("finch", "NAME"), Told.of(unknown).replace("quail", "NAME"));
        }
    }
}
