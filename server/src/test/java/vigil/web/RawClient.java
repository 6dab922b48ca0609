package vigil.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends exactly the bytes it is given: no other client would let us misbehave.
record RawClient(int port) {
    private static final int PATIENCE = 20_000;

    RawAnswer send(byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return RawAnswer.of(all(socket));
        }
    }

    /// Reads to the end, or to where the server cut off somebody it had already answered.
    private static byte[] all(Socket socket) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException cut) {
            if (out.size() == 0) {
                throw cut;
            }
        }
        return out.toByteArray();
    }

    RawAnswer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    /// A request without a body; `lines` are further headers.
    RawAnswer call(String method, String path, String... lines) throws IOException {
        String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
        return send(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n" + more
                + "\r\n");
    }

    RawAnswer get(String path, String... lines) throws IOException {
        return call("GET", path, lines);
    }

    RawAnswer post(String path, String form, String... lines) throws IOException {
        String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
        return send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.getBytes(StandardCharsets.UTF_8).length + "\r\n" + more + "\r\n" + form);
    }
}
