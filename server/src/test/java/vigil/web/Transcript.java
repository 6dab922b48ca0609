package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A conversation with the server, written down to be read, and run as a test. In a file:
///
///     == a title begins an exchange
///     > a line of the request; after an empty one, the form (its lines are joined)
///     < the status, then headers that must stand in the answer
///     << words that must stand in the body
///     <! words that must not
///
/// `{name}` is filled in if the name is known; in an answer, an unknown one is learnt from what stands there.
record Transcript(String name, List<Exchange> exchanges) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

    record Exchange(String title, List<String> sent, List<String> expected) {
        /// `GET /desk`: the method and the address without its query.
        String call() {
            String[] words = sent.getFirst().split(" ");
            return words[0] + " " + words[1].replaceAll("\\?.*", "");
        }
    }

    static Transcript read(Path file) throws IOException {
        var exchanges = new ArrayList<Exchange>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("== ")) {
                exchanges.add(new Exchange(line.substring(3), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith(">")) {
                exchanges.getLast().sent().add(line.substring(1).stripLeading());
            } else if (line.startsWith("<")) {
                exchanges.getLast().expected().add(line.substring(1));
            } else {
                assertTrue(line.isBlank() || line.startsWith("#"), "in " + file + ": " + line);
            }
        }
        return new Transcript(file.getFileName().toString(), exchanges);
    }

    /// Plays it against the server at `port`.
    void play(int port, Map<String, String> known) throws IOException {
        var names = new HashMap<>(known);
        names.put("host", "127.0.0.1:" + port);
        for (Exchange exchange : exchanges) {
            RawAnswer answer = new RawClient(port).send(request(exchange, names));
            check(exchange, answer, names);
        }
    }

    private static byte[] request(Exchange exchange, Map<String, String> names) {
        int gap = exchange.sent().indexOf("");
        var head = gap < 0 ? exchange.sent() : exchange.sent().subList(0, gap);
        var body = gap < 0
                ? List.<String>of()
                : exchange.sent().subList(gap + 1, exchange.sent().size());
        boolean parts = head.stream().anyMatch(line -> line.startsWith("Content-Type: multipart"));
        String sent = filled(String.join(parts ? "\r\n" : "", body), names);
        var lines =
                new ArrayList<>(head.stream().map(line -> filled(line, names)).toList());
        lines.add("Connection: close");
        if (gap >= 0) {
            lines.add("Content-Length: " + sent.getBytes(StandardCharsets.UTF_8).length);
        }
        return (String.join("\r\n", lines) + "\r\n\r\n" + sent).getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(String line, Map<String, String> names) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(names.getOrDefault(place.group(1), place.group())));
    }

    private void check(Exchange exchange, RawAnswer answer, Map<String, String> names) {
        String where = name + ", " + exchange.title() + ":\n" + answer.status() + "\n"
                + String.join("\n", answer.headers()) + "\n\n" + answer.text();
        assertFalse(exchange.expected().isEmpty(), where);
        assertEquals(exchange.expected().getFirst().strip(), String.valueOf(answer.status()), where);
        for (String line : exchange.expected().subList(1, exchange.expected().size())) {
            if (line.startsWith("<")) {
                learn(line.substring(1).strip(), answer.text(), names, where);
            } else if (line.startsWith("!")) {
                String unwanted = filled(line.substring(1).strip(), names);
                assertFalse(answer.text().contains(unwanted), "found " + unwanted + " in " + where);
            } else {
                learn(line.strip(), String.join("\n", answer.headers()), names, where);
            }
        }
    }

    private static void learn(String line, String text, Map<String, String> names, String where) {
        var pattern = new StringBuilder();
        var learnt = new ArrayList<String>();
        String known = filled(line, names);
        int at = 0;
        for (Matcher place = PLACE.matcher(known); place.find(); at = place.end()) {
            pattern.append(Pattern.quote(known.substring(at, place.start()))).append("([^\"\\s;<>]+)");
            learnt.add(place.group(1));
        }
        pattern.append(Pattern.quote(known.substring(at)));
        Matcher found = Pattern.compile(pattern.toString()).matcher(text);
        assertTrue(found.find(), "not found: " + known + " in " + where);
        for (int i = 0; i < learnt.size(); i++) {
            names.put(learnt.get(i), found.group(i + 1));
        }
    }
}
