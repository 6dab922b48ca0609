package vigil.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// An HTTP/1.1 answer as it came over the wire, byte for byte.
record RawAnswer(int status, List<String> headers, byte[] body) {
    static RawAnswer of(byte[] all) throws IOException {
        int end = find(all);
        String head = new String(all, 0, end, StandardCharsets.ISO_8859_1);
        var lines = List.of(head.split("\r\n"));
        byte[] rest = java.util.Arrays.copyOfRange(all, end + 4, all.length);
        var answer =
                new RawAnswer(Integer.parseInt(lines.getFirst().split(" ")[1]), lines.subList(1, lines.size()), rest);
        return answer.header("Transfer-Encoding").equals(Optional.of("chunked"))
                ? new RawAnswer(answer.status, answer.headers, joined(rest))
                : answer;
    }

    private static int find(byte[] all) {
        for (int i = 0; i + 3 < all.length; i++) {
            if (all[i] == '\r' && all[i + 1] == '\n' && all[i + 2] == '\r' && all[i + 3] == '\n') {
                return i;
            }
        }
        throw new AssertionError("no head in: " + new String(all, StandardCharsets.ISO_8859_1));
    }

    private static byte[] joined(byte[] chunks) throws IOException {
        var out = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = at;
            while (chunks[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
            if (size == 0) {
                return out.toByteArray();
            }
            out.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
    }

    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        var found = new ArrayList<String>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (header.substring(0, colon).equalsIgnoreCase(name)) {
                found.add(header.substring(colon + 1).strip());
            }
        }
        return found;
    }

    String text() {
        try {
            byte[] plain = header("Content-Encoding").equals(Optional.of("gzip")) && body.length > 0
                    ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                    : body;
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
