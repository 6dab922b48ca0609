package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Setting;
import vigil.app.Settings;

/// Plays every transcript in `src/test/resources/wire` against a server of its own.
class WireTest {
    private static final Path FOLDER = Path.of("src/test/resources/wire");

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        return all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> play(each)));
    }

    private void play(Transcript transcript) throws IOException {
        try (var house = new House(home.resolve(transcript.name()), settings(transcript))) {
            transcript.play(house.server.port(), house.names());
        }
    }

    private static Settings settings(Transcript transcript) {
        return switch (transcript.name()) {
            case "second-person.txt" -> Settings.DEFAULT.with(Setting.PUBLISH_SECOND_PERSON, "yes");
            case "daily.txt" -> Settings.DEFAULT.with(Setting.PUBLISH_DAILY, "18:00");
            default -> Settings.DEFAULT;
        };
    }

    @Test
    void everyRouteHasATranscript() throws IOException {
        var calls = all().stream()
                .flatMap(transcript -> transcript.exchanges().stream())
                .map(Transcript.Exchange::call)
                .toList();
        try (var house = new House(home)) {
            var silent = house.routes.stream()
                    .filter(route -> calls.stream().noneMatch(call -> takes(house.routes, route, call)))
                    .map(Route::row)
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    /// The first route that fits a call is the one that takes it.
    private static boolean takes(List<Route> routes, Route route, String call) {
        return routes.stream().filter(each -> fits(each, call)).findFirst().equals(java.util.Optional.of(route));
    }

    private static boolean fits(Route route, String call) {
        String form = route.path().replaceAll("\\{[a-z]+\\}", "[^/]+").replaceAll("<[a-z]+>", ".+");
        return call.matches(route.method() + " " + form);
    }

    private static List<Transcript> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(WireTest::read).toList();
        }
    }

    private static Transcript read(Path file) {
        try {
            return Transcript.read(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
