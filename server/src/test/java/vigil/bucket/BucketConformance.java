package vigil.bucket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every implementation of `Bucket` must pass.
abstract class BucketConformance {
    @TempDir
    Path folder;

    private Bucket bucket;

    /// An empty bucket.
    abstract Bucket open() throws IOException;

    @BeforeEach
    void opened() throws IOException {
        bucket = open();
    }

    @AfterEach
    void closed() {
        bucket.close();
    }

    private static byte[] words(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names(String prefix) throws IOException {
        var names = new ArrayList<String>();
        bucket.list(prefix, stored -> names.add(stored.name() + " " + stored.size()));
        return names;
    }

    @Test
    void whatWasPutIsReadAndListed() throws IOException {
        bucket.put("b/two", words("zwei"));
        bucket.put("a/one", words("eins"));
        bucket.put("a/one.more", new byte[0]);
        assertArrayEquals(words("zwei"), bucket.bytes("b/two").orElseThrow());
        assertArrayEquals(new byte[0], bucket.bytes("a/one.more").orElseThrow());
        assertTrue(bucket.has("a/one"));
        assertEquals(List.of("a/one 4", "a/one.more 0", "b/two 4"), names(""));
        assertEquals(List.of("a/one 4", "a/one.more 0"), names("a/"));
        assertEquals(List.of("b/two 4"), names("b/t"));
    }

    @Test
    void whatIsNotThereIsEmptyAndNoFault() throws IOException {
        assertTrue(bucket.bytes("nothing").isEmpty());
        assertFalse(bucket.has("nothing"));
        assertEquals(List.of(), names("nothing"));
        bucket.delete("nothing");
    }

    @Test
    void aLaterPutReplacesAnEarlierOne() throws IOException {
        bucket.put("note", words("long and wordy"));
        bucket.put("note", words("short"));
        assertArrayEquals(words("short"), bucket.bytes("note").orElseThrow());
    }

    @Test
    void aFileOfSomeMegabytesComesBackAsItWas() throws IOException {
        byte[] large = new byte[9 << 20];
        new Random(5).nextBytes(large);
        bucket.put("large", Files.write(folder.resolve("large-file"), large));
        assertArrayEquals(large, bucket.bytes("large").orElseThrow());
    }

    @Test
    void deletedIsGone() throws IOException {
        bucket.put("a", words("a"));
        bucket.delete("a");
        assertFalse(bucket.has("a"));
        assertEquals(List.of(), names(""));
        assertTrue(bucket.putNew("a", words("again")));
    }

    @Test
    void ofManyWhoPutOneNewNameOneSucceeds() throws Exception {
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            byte[] mine = words("number " + i);
            attempts.add(() -> bucket.putNew("lease", mine));
        }
        int succeeded = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var attempt : threads.invokeAll(attempts)) {
                succeeded += attempt.get() ? 1 : 0;
            }
        }
        assertEquals(1, succeeded);
        byte[] held = bucket.bytes("lease").orElseThrow();
        assertFalse(bucket.putNew("lease", words("later")));
        assertArrayEquals(held, bucket.bytes("lease").orElseThrow());
    }

    @Test
    void moreNamesThanOnePageOfAListAreAllThere() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var puts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 1_050; i++) {
                String name = "many/%04d".formatted(i);
                puts.add(() -> bucket.putNew(name, words("x")));
            }
            for (var put : threads.invokeAll(puts)) {
                assertTrue(put.get());
            }
        }
        assertEquals(1_050, names("many/").size());
        assertEquals("many/1049 1", names("many/").getLast());
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        for (String name : List.of("", "/etc/passwd", "../x", "a/../b", "a//b", "a b", ".hidden", "a/")) {
            assertThrows(IllegalArgumentException.class, () -> bucket.put(name, new byte[1]), name);
            assertThrows(IllegalArgumentException.class, () -> bucket.open(name), name);
        }
    }
}
