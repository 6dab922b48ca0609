package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.bucket.FolderBucket;
import vigil.edition.mirror.EditionZip;
import vigil.edition.mirror.Outbox;
import vigil.edition.mirror.Push;
import vigil.verify.Known;
import vigil.verify.Verification;

/// An edition elsewhere: fetched over http and checked, packed for a stick, pushed to a storage.
class ElsewhereTest {
    @TempDir
    Path folder;

    private final Edition older = TestEditions.of(Invented.history(4, 2).getLast());
    private final Edition newer = TestEditions.of(Invented.history(4, 3).getLast());

    private static Verification.Result check(String place) {
        return Verification.at(
                place, Known.of(Optional.of(TestEditions.KEY.signer().key())));
    }

    @Test
    void aMirrorIsCheckedOverHttp() throws IOException {
        Path mirror = TestEditions.spread(newer, folder.resolve("mirror"));
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                mirror.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertTrue(check(address).holds(), check(address).problems().toString());
            assertEquals(check(mirror.toString()).summary(), check(address).summary());
            Files.writeString(mirror.resolve("index.html"), "something else");
            assertEquals("index.html", check(address).problems().getFirst().where());
            Files.delete(mirror.resolve("manifest.sig"));
            assertFalse(check(address).holds());
        } finally {
            server.stop(0);
        }
        assertFalse(check("http://127.0.0.1:1/").holds());
    }

    @Test
    void aPackedEditionIsTheSameBytesWhereverItIsPacked() throws IOException {
        Path one = TestEditions.spread(newer, folder.resolve("one"));
        Path other = TestEditions.spread(newer, folder.resolve("other"));
        try (var files = Files.walk(other)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
        EditionZip.write(one, folder.resolve("one.zip"));
        EditionZip.write(other, folder.resolve("other.zip"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("one.zip")), Files.readAllBytes(folder.resolve("other.zip")));
    }

    @Test
    void aPushBringsWhatIsNewAndTakesAwayWhatIsNot() throws IOException {
        Path before = TestEditions.spread(older, folder.resolve("before"));
        Path after = TestEditions.spread(newer, folder.resolve("after"));
        Path there = folder.resolve("there");
        try (var bucket = FolderBucket.open(there)) {
            Push.to(bucket, before);
            assertTrue(
                    check(there.toString()).holds(),
                    check(there.toString()).problems().toString());
            bucket.put("en/people/taken-back.html", new byte[] {1});
            Files.delete(there.resolve("index.json")); // a push that was cut off
            var pushed = Push.to(bucket, after);
            assertTrue(pushed.removed() >= 1);
            assertTrue(
                    check(there.toString()).holds(),
                    check(there.toString()).problems().toString());
            assertEquals(3, Push.to(bucket, after).sent(), "only the list, its signature and the checkpoint again");
        }
    }

    private Outbox outbox() {
        return new Outbox(folder.resolve("mirrors.json"));
    }

    @Test
    void theOutboxRemembersWhatWasReachedAndWaitsLongerEachTime() {
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        Outbox outbox = outbox();
        assertTrue(outbox.of("a").due("one", now));
        outbox.failed("a", now, "no way there");
        outbox.failed("a", now, "no way there");
        Outbox again = outbox();
        assertEquals(now.plusSeconds(120), again.of("a").next());
        assertFalse(again.of("a").due("one", now));
        assertTrue(again.of("a").due("one", now.plusSeconds(120)));
        again.reached("a", "one", 1);
        assertFalse(outbox().of("a").due("one", now));
        assertTrue(outbox().of("a").due("two", now));
        again.failed("a", now, "gone");
        again.hurry("a");
        assertTrue(outbox().of("a").due("two", now));
    }

    @Test
    void anOutboxOfAnotherTimeIsBegunAnew() throws IOException {
        Files.writeString(folder.resolve("mirrors.json"), "{\"a\":{\"reached\":\"one\"}}");
        assertEquals("", outbox().of("a").reached());
    }
}
