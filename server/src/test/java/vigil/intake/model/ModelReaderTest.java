package vigil.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Reader;
import vigil.intake.reading.Reading;
import vigil.ledger.Json;

/// A model that speaks the real protocol over real HTTP, and is right, wrong, slow or hostile.
class ModelReaderTest {
    private static final String TEXT = "Orlan Veshti was arrested on 3 May 2023 in Halvany. "
            + "His guards call the yard behind the kitchen the \u201cgarden\u201d; he has walked there twice.";
    private static final LocalDate SAID = LocalDate.of(2023, 6, 1);

    /// Answers one request.
    private interface Model {
        void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException;
    }

    private final Reading ours = Reader.standard().read(TEXT, SAID);
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile Model model;
    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            model.answer(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private ModelReader.Outcome read(Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        return new ModelReader(new ModelSettings(address, "small", "secret", patience)).read(TEXT, SAID, ours);
    }

    private ModelReader.Outcome says(Object... claims) {
        return says(Json.write(Map.of("claims", List.of(claims))));
    }

    private ModelReader.Outcome says(String content) {
        model = exchange -> send(
                exchange,
                200,
                Json.write(Map.of(
                        "choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content))))));
        return read(Duration.ofSeconds(20));
    }

    private static void send(com.sun.net.httpserver.HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, Object> claim(String pred, String person, String quote, String value) {
        return Map.of("pred", pred, "person", person, "quote", quote, "value", value);
    }

    @Test
    void whatTheWordsBearOutIsProposed() {
        var outcome = says(claim("residence", "Orlan Veshti", "HALVANY", "Halvany"));
        assertEquals(1, outcome.kept());
        Mark mark = outcome.reading().marks().stream()
                .filter(m -> m.pred().equals("residence"))
                .findFirst()
                .orElseThrow();
        assertEquals("Halvany", TEXT.substring(mark.start(), mark.end()));
        assertEquals("proposed by the language model", mark.reason());
        assertTrue(asked.contains("Orlan Veshti"), "the question names the people of the text");
    }

    @Test
    void aWordMayDifferButNoNumber() {
        assertEquals(
                1,
                says(claim(
                                "letter",
                                "Orlan Veshti",
                                "His guards call the yard behind our kitchen the garden; he has",
                                ""))
                        .kept());
        assertEquals(
                1,
                says(claim("release_date", "Orlan Veshti", "was arrested on 4 May 2023 in Halvany", "2023-05-04"))
                        .dropped());
    }

    @Test
    void liesAreDroppedAndCounted() {
        var outcome = says(
                claim("facility", "Orlan Veshti", "Remand Prison No. 9 in Ostrava", "Remand Prison No. 9"),
                claim("release_date", "Orlan Veshti", "3 May 2023", "2023-05-13"),
                claim("age", "Orlan Veshti", "twice", "41"),
                claim("residence", "Somebody Else", "Halvany", "Halvany"),
                claim("shoe_size", "Orlan Veshti", "Halvany", "Halvany"),
                claim("court", "Orlan Veshti", "Halvany", "Supreme Court"));
        assertEquals(6, outcome.dropped());
        assertEquals(ours, outcome.reading());
    }

    @Test
    void whatTheReaderFoundIsNotProposedTwice() {
        var outcome = says(claim("arrest_date", "Orlan Veshti", "3 May 2023", "2023-05-03"));
        assertEquals(0, outcome.kept());
        assertEquals(0, outcome.dropped());
    }

    @Test
    void hostileAnswersCostNothing() {
        for (String answer : List.of("", "no", "{", "{\"claims\": 7}", "{\"claims\": [[[[]]]]}", "[".repeat(50_000)))
            assertEquals(ours, says(answer).reading(), answer);
        model = exchange -> send(exchange, 500, "out of memory");
        assertNotNull(read(Duration.ofSeconds(20)).failure());
        model = exchange -> send(exchange, 200, "x".repeat(3_000_000));
        assertNotNull(read(Duration.ofSeconds(20)).failure());
        model = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://203.0.113.7/");
            exchange.sendResponseHeaders(307, -1);
        };
        assertNotNull(read(Duration.ofSeconds(20)).failure());
    }

    @Test
    void anAnswerThatDripsIsNotWaitedFor() {
        model = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
        var outcome = read(Duration.ofMillis(300));
        assertNotNull(outcome.failure());
        assertEquals(ours, outcome.reading());
    }

    @Test
    void noServerNoHarm() {
        server.stop(0);
        assertNotNull(read(Duration.ofSeconds(20)).failure());
    }
}
