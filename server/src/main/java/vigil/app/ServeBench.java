package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many requests a second the live site answers, beside nginx with the same files in the same run. `wrk` asks, over
/// loopback.
final class ServeBench {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SLOWEST = Pattern.compile("99%\\s+(\\S+)");
    private static final List<String> WRK = List.of("wrk", "--latency", "-t1", "-c16");

    private record Measured(double rate, String p99) {}

    private ServeBench() {}

    static void run(int seconds, Path folder, PrintStream out) throws IOException {
        Settings settings = Settings.DEFAULT.with(Setting.LISTEN_PORT, "0");
        try (Vigil vigil = Vigil.open(Files.createDirectories(folder.resolve("home")), Clock.systemUTC(), settings)) {
            Demo.fill(vigil);
            try (Serving serving = Serving.start(vigil, settings, Serving.Welcome.ANYBODY)) {
                run(seconds, folder, out, vigil, serving);
            }
        }
    }

    private static void run(int seconds, Path folder, PrintStream out, Vigil vigil, Serving serving)
            throws IOException {
        Path edition = vigil.edition().orElseThrow();
        String path = dossier(edition);
        out.printf("%s, %d bytes%n", path, Files.size(edition.resolve(path)));
        int port = freePort();
        pack(serving.address() + "/" + path, edition.resolve(path + ".gz"));
        Process nginx = nginx(folder, edition, port);
        try {
            measure(serving.address() + "/" + path, 2, List.of()); // the compiler warms up
            for (String packed : List.of("identity", "gzip")) {
                List<String> header = List.of("-H", "Accept-Encoding: " + packed);
                Measured ours = measure(serving.address() + "/" + path, seconds, header);
                Measured theirs = measure("http://127.0.0.1:" + port + "/" + path, seconds, header);
                out.printf(
                        "%-8s vigil %,.0f/s, p99 %s; nginx %,.0f/s, p99 %s; ours is %.2f of it%n",
                        packed, ours.rate(), ours.p99(), theirs.rate(), theirs.p99(), ours.rate() / theirs.rate());
            }
        } finally {
            nginx.destroy();
        }
    }

    private static String dossier(Path edition) throws IOException {
        try (var all = Files.list(edition.resolve("en/people"))) {
            Path largest = all.filter(file -> file.toString().endsWith(".html"))
                    .max(java.util.Comparator.comparing(ServeBench::size).thenComparing(Path::getFileName))
                    .orElseThrow();
            return "en/people/" + largest.getFileName();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// nginx sends the same packed bytes, made once as ours are: nobody packs while we count.
    private static void pack(String address, Path file) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
            Files.write(
                    file,
                    client.send(request.build(), BodyHandlers.ofByteArray()).body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process nginx(Path folder, Path edition, int port) throws IOException {
        Path conf = folder.resolve("nginx.conf");
        Files.writeString(conf, """
                daemon off; pid %1$s/nginx.pid; error_log %1$s/nginx.log; worker_processes 2;
                events { worker_connections 512; }
                http {
                  types { text/html html; text/css css; }
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; gzip_static on;
                  open_file_cache max=1000 inactive=60s;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(folder, port, edition));
        return new ProcessBuilder("nginx", "-c", conf.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
    }

    private static Measured measure(String address, int seconds, List<String> more) throws IOException {
        var command = new java.util.ArrayList<>(WRK);
        command.add("-d" + seconds + "s");
        command.addAll(more);
        command.add(address);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            wrk.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (said.contains("Non-2xx")) {
            throw new IOException(address + " was not answered with 200");
        }
        return new Measured(Double.parseDouble(found(RATE, said)), found(SLOWEST, said));
    }

    private static String found(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("wrk said: " + said);
        }
        return matcher.group(1);
    }
}
