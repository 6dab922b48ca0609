package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.bucket.FolderBucket;
import vigil.edition.mirror.Ours;
import vigil.edition.mirror.Push;
import vigil.edition.mirror.Pushes;
import vigil.edition.mirror.Watch;

/// Copies are brought by themselves and looked at; whoever is behind or shows something else is known.
class WatchTest {
    private static final List<Edition> EDITIONS =
            Invented.history(4, 4).stream().skip(1).map(TestEditions::of).toList();
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    private Path mirror;
    private HttpServer server;
    private HomeEditions editions;
    private String address = "";

    @BeforeEach
    void begin() throws IOException {
        mirror = Files.createDirectory(folder.resolve("mirror"));
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                mirror.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        editions = EditionFolder.home(folder);
        editions.write(EDITIONS.get(0));
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private Ours ours() throws IOException {
        return Ours.in(editions.current().orElseThrow());
    }

    private void bring() throws IOException {
        try (var bucket = FolderBucket.open(mirror)) {
            Push.to(bucket, ours().folder());
        }
    }

    private Watch.Standing look(Instant now) throws IOException {
        var watch = new Watch(folder, List.of(address));
        watch.round(ours(), now);
        return watch.standing(ours().note().edition()).getFirst();
    }

    @Test
    void aWholeAndNewMirrorWantsNothing() throws IOException {
        bring();
        var standing = look(NOW);
        assertFalse(standing.wants(), standing.toString());
        assertEquals(EDITIONS.get(0).number(), standing.sighting().edition());
        assertEquals(NOW, standing.sighting().whole());
    }

    @Test
    void aMirrorThatLagsIsKnownWithinAnHourAndByHowMuch() throws IOException {
        bring();
        look(NOW);
        editions.write(EDITIONS.get(1));
        editions.write(EDITIONS.get(2));
        var later = look(NOW.plusSeconds(3600));
        assertEquals(2, later.behind());
        assertTrue(later.wants());
        assertFalse(later.sighting().lies());
        bring();
        var caughtUp = look(NOW.plusSeconds(7200));
        assertEquals(0, caughtUp.behind());
        assertEquals(NOW.plusSeconds(7200), caughtUp.sighting().whole(), "a new edition is read whole at once");
    }

    @Test
    void aMirrorThatShowsSomethingElseIsKnownWithinADayAndNamed() throws IOException {
        bring();
        look(NOW);
        Files.writeString(mirror.resolve("index.html"), "free!");
        assertFalse(look(NOW.plusSeconds(3600)).sighting().lies(), "a glance does not read it");
        var day = look(NOW.plus(Duration.ofDays(1)));
        assertTrue(day.sighting().lies());
        assertEquals("index.html", day.sighting().file());
        assertEquals(1, day.sighting().wrong());
        assertEquals(NOW, day.sighting().whole());
    }

    @Test
    void byHandItIsReadAtOnce() throws IOException {
        bring();
        look(NOW);
        Files.writeString(mirror.resolve("index.html"), "free!");
        new Watch(folder, List.of(address)).hurry();
        assertTrue(look(NOW.plusSeconds(1)).sighting().lies());
    }

    @Test
    void aMirrorThatIsGoneOrOfSomebodyElseIsKnown() throws IOException {
        assertFalse(look(NOW).sighting().away().isEmpty());
        Edition foreign =
                Edition.of(Invented.of(1, 1).lines(), TestEditions.NAME, TestEditions.key(2), List.of(new SmallSite()));
        TestEditions.spread(foreign, mirror);
        var standing = look(NOW.plusSeconds(3600));
        assertTrue(standing.sighting().lies());
        assertEquals("manifest.sig", standing.sighting().file());
    }

    @Test
    void whatCouldNotBeBroughtIsBroughtLater() throws IOException {
        var down = new boolean[] {true};
        var place = new Pushes.Place() {
            @Override
            public String name() {
                return "stick";
            }

            @Override
            public String bring(Path edition) throws IOException {
                if (down[0]) {
                    throw new IOException("no such device");
                }
                return "done";
            }
        };
        var pushes = new Pushes(folder, List.of(place));
        assertFalse(pushes.round(ours(), NOW).getFirst().well());
        assertEquals(List.of(), pushes.round(ours(), NOW.plusSeconds(59)));
        var standing = pushes.standing(ours()).getFirst();
        assertEquals("no such device", standing.sent().problem());
        assertEquals(EDITIONS.get(0).number(), standing.behind());
        down[0] = false;
        assertTrue(pushes.round(ours(), NOW.plusSeconds(60)).getFirst().well());
        assertTrue(pushes.standing(ours()).getFirst().newest());
        assertEquals(List.of(), pushes.round(ours(), NOW.plusSeconds(61)));
        editions.write(EDITIONS.get(1));
        assertTrue(pushes.round(ours(), NOW.plusSeconds(62)).getFirst().well());
    }
}
