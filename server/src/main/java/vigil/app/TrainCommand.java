package vigil.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// What the launcher runs once after a build, so that the JDK's cache of loaded classes knows the usual
/// ones: the demo in a temporary folder, a page and the door of the desk.
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("vigil-train");
        try (Vigil vigil = Vigil.open(home, java.time.Clock.systemUTC(), Settings.DEFAULT)) {
            Demo.fill(vigil);
            try (Serving serving = Serving.start(
                            vigil, Settings.DEFAULT.with(Setting.LISTEN_PORT, "0"), Serving.Welcome.ANYBODY);
                    HttpClient client = HttpClient.newHttpClient()) {
                for (String path : new String[] {"/en/index.html", "/desk/enter"}) {
                    var request = HttpRequest.newBuilder(URI.create(serving.address() + path));
                    client.send(request.build(), BodyHandlers.ofByteArray());
                }
            }
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return 0;
    }
}
