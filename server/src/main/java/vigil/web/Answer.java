package vigil.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What goes back to the visitor: status, media type, body, and headers beyond those every answer has.
public record Answer(int status, String type, byte[] body, Map<String, String> headers, List<String> cookies) {
    public static final String HTML = "text/html; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    public Answer(int status, String type, byte[] body, Map<String, String> headers) {
        this(status, type, body, headers, List.of());
    }

    public static Answer html(byte[] page) {
        return new Answer(200, HTML, page, Map.of());
    }

    public static Answer text(int status, String line) {
        return new Answer(
                status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Answer bytes(String type, byte[] body) {
        return new Answer(200, type, body, Map.of());
    }

    /// To another address of this server; after a form (303), so that going back does not send it again.
    public static Answer to(String address) {
        return new Answer(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", address));
    }

    public Answer status(int other) {
        return new Answer(other, type, body, headers, cookies);
    }

    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, more, cookies);
    }

    /// Sets or takes back a cookie, beside those that are set already.
    public Answer cookie(String cookie) {
        var more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Answer(status, type, body, headers, more);
    }
}
