package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// After a failed fsync the system may say of the next one that all is well, though what was written before is lost. So
/// writing stops and says so: it is not tried again, however well the disk seems to be, until a new start.
class FailedSyncTest {
    @TempDir
    Path temp;

    @BeforeEach
    void tools() {
        Straced.require();
    }

    /// An entry that is not open syncs its key first, and then itself.
    @ParameterizedTest
    @CsvSource({"entry,1", "entry,2", "typed,1"})
    void writingStopsUntilANewStart(String what, int nth) throws Exception {
        var homes = new FaultHome(temp);
        Path copy = homes.fresh();
        Path home = copy.resolve("home");
        long before = FaultHome.size(copy);
        Path log = temp.resolve("log");
        try (var child = new Straced(Map.of(), OpenRegisterChild.class, home.toString())) {
            assertEquals(0, child.run(what));
            assertEquals(OpenRegisterChild.START_AGAIN, child.failing("fsync,fdatasync", nth, "error=EIO", log, what));
            List<Recording.Call> again = child.record(OpenRegisterChild.START_AGAIN, log, copy, what);
            assertEquals(
                    List.of(),
                    again.stream()
                            .filter(call ->
                                    call.effect().isPresent() || call.name().endsWith("sync"))
                            .toList(),
                    "it was tried again");
        }
        long grown = FaultHome.size(copy) - before;
        // what was not acknowledged may be held or not
        assertTrue(what.equals("entry") ? grown == 1 || grown == 2 : grown == 0, grown + " entries");
        try (var next = new Straced(Map.of(), OpenRegisterChild.class, home.toString())) {
            assertEquals(0, next.run(what), "a new start writes again");
        }
    }
}
