package vigil.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Id;
import vigil.tables.Places;
import vigil.web.TestClock;

/// Who guesses is slowed down; the person they guess at always has a way in; and no answer tells whether a name is
/// known
/// (decision 0018).
class GuessingTest {
    private static final String WORDS = "five quiet words of tin";
    /// Too short to be anybody's: counts as any other attempt and derives nothing, so that there can be thousands.
    private static final String GUESS = "tin";
    private static final String OFFICE = "192.0.2.7";

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private Team team;
    private Doorkeeper door;
    private Account wren;

    @BeforeEach
    void open() {
        team = Team.open(Places.in(home), clock, () -> Id.random(new Random()));
        door = team.door();
        wren = team.enrol("Wren", Role.EDITOR, Set.of());
        door.setPassphrase(wren, WORDS);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private Entering stranger(String source, String name, String words) {
        return door.passphrase(new Doorkeeper.Knock(name, source, Optional.empty()), words);
    }

    private Entering known(String source, String device, String words) {
        return door.passphrase(new Doorkeeper.Knock("wren", source, Optional.of(device)), words);
    }

    private static Duration pause(Entering entering) {
        return assertInstanceOf(Entering.Wait.class, entering).time();
    }

    /// Guesses until there is a pause.
    private Duration guessed(String source, String name) {
        for (int i = 0; i < 1_000; i++) {
            if (stranger(source, name, GUESS) instanceof Entering.Wait(Duration time)) {
                return time;
            }
        }
        throw new AssertionError(source + " is never slowed down");
    }

    @Test
    void aStrangerHasFiveTriesThenAPauseThatDoublesUpToAQuarterOfAnHour() {
        IntStream.range(0, 5).forEach(i -> assertInstanceOf(Entering.Wrong.class, stranger(OFFICE, "Wren", GUESS)));
        var pauses = IntStream.range(0, 12)
                .mapToObj(i -> {
                    Duration pause = guessed(OFFICE, "wren");
                    clock.pass(pause);
                    return pause.toSeconds();
                })
                .toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L), pauses);
    }

    @Test
    void duringAPauseNothingIsTriedAndThePauseDoesNotGrow() {
        Duration pause = guessed(OFFICE, "Wren");
        IntStream.range(0, 500).forEach(i -> assertEquals(pause, pause(stranger(OFFICE, "Wren", WORDS))));
        clock.pass(pause);
        assertInstanceOf(Entering.In.class, stranger(OFFICE, "Wren", WORDS));
    }

    @Test
    void afterADayOfSilenceAllIsForgotten() {
        IntStream.range(0, 12).forEach(i -> clock.pass(guessed(OFFICE, "Wren")));
        clock.pass(Duration.ofHours(24).plusSeconds(1));
        IntStream.range(0, 5).forEach(i -> assertInstanceOf(Entering.Wrong.class, stranger(OFFICE, "Wren", GUESS)));
    }

    @Test
    void whoComesInRightStartsAnew() {
        IntStream.range(0, 4).forEach(i -> stranger(OFFICE, "Wren", GUESS));
        assertInstanceOf(Entering.In.class, stranger(OFFICE, "Wren", WORDS));
        IntStream.range(0, 5).forEach(i -> assertInstanceOf(Entering.Wrong.class, stranger(OFFICE, "Wren", GUESS)));
    }

    @Test
    void aKnownDeviceComesInWhileStrangersGuessAlsoFromTheSameAddress() {
        String device = door.device(wren);
        IntStream.range(0, 100).forEach(i -> guessed(i % 2 == 0 ? OFFICE : "198.51.100." + i, "Wren"));
        assertInstanceOf(Entering.Wait.class, stranger(OFFICE, "Wren", WORDS));
        assertInstanceOf(Entering.In.class, known(OFFICE, device, WORDS));
    }

    @Test
    void aRecoveryCodeOpensAsLongAsAnAttackLasts() {
        List<String> codes = door.newCodes(wren);
        IntStream.range(0, 100).forEach(i -> guessed(OFFICE, "Wren"));
        assertInstanceOf(Entering.In.class, door.code("Wren", codes.getFirst()));
        assertInstanceOf(Entering.Wrong.class, door.code("Wren", codes.getFirst()));
        assertInstanceOf(Entering.Wrong.class, door.code("nobody", codes.getLast()));
    }

    @Test
    void aStolenDeviceIsSlowedDownAndShutsNobodyOut() {
        String stolen = door.device(wren);
        String mine = door.device(wren);
        IntStream.range(0, 10).forEach(i -> assertInstanceOf(Entering.Wrong.class, known(OFFICE, stolen, GUESS)));
        assertEquals(Duration.ofSeconds(1), pause(known("198.51.100.1", stolen, WORDS)));
        assertInstanceOf(Entering.In.class, known(OFFICE, mine, WORDS));
        assertInstanceOf(Entering.In.class, stranger(OFFICE, "Wren", WORDS));
    }

    @Test
    void aDeviceHelpsNobodyButItsOwner() {
        String own = door.device(team.enrol("Lark", Role.EDITOR, Set.of()));
        IntStream.range(0, 5).forEach(i -> assertInstanceOf(Entering.Wrong.class, known(OFFICE, own, GUESS)));
        assertInstanceOf(Entering.Wait.class, known(OFFICE, own, GUESS));
    }

    @Test
    void suspensionMakesADeviceAStranger() {
        String device = door.device(wren);
        team.suspend(wren, wren.id());
        guessed(OFFICE, "Wren");
        assertInstanceOf(Entering.Wait.class, known(OFFICE, device, WORDS));
    }

    @Test
    void oneMachineThatTriesManyNamesIsSlowedDown() {
        IntStream.range(0, 30)
                .forEach(i -> assertInstanceOf(Entering.Wrong.class, stranger(OFFICE, "name " + i, GUESS)));
        assertInstanceOf(Entering.Wait.class, stranger(OFFICE, "Wren", WORDS));
        assertInstanceOf(Entering.In.class, stranger("198.51.100.1", "Wren", WORDS));
    }

    @Test
    void manyMachinesTogetherTryFewerThanFifteenHundredTimesADay() {
        var end = clock.instant().plus(Duration.ofDays(1));
        int tried = 0;
        for (int machine = 0; clock.instant().isBefore(end); machine++) {
            switch (stranger("machine " + machine, "Wren", GUESS)) {
                case Entering.Wait(Duration time) -> {
                    assertTrue(time.compareTo(Duration.ofMinutes(1)) <= 0, time + " is too long for who is at home");
                    clock.pass(time);
                }
                default -> tried++;
            }
        }
        assertTrue(tried < 1_500, tried + " guesses in a day");
    }

    @Test
    void aThousandAtOnceAreNoWayAround() throws Exception {
        var start = new CountDownLatch(1);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Entering>> all = IntStream.range(0, 1_000)
                    .mapToObj(i -> many.submit(() -> {
                        start.await();
                        return stranger(OFFICE, "Wren", GUESS);
                    }))
                    .toList();
            start.countDown();
            int tried = 0;
            for (Future<Entering> one : all) {
                tried += one.get() instanceof Entering.Wrong ? 1 : 0;
            }
            assertEquals(5, tried);
        }
    }

    @Test
    void anUnknownNameIsAnsweredAndSlowedDownLikeAKnownOne() {
        team.enrol("Lark", Role.EDITOR, Set.of());
        for (int i = 0; i < 400; i++) {
            Entering known = stranger("192.0.2.1", "Wren", GUESS);
            assertEquals(known, stranger("192.0.2.2", "Lark", GUESS), "no passphrase, attempt " + i);
            assertEquals(known, stranger("192.0.2.3", "nobody", GUESS), "no such name, attempt " + i);
            clock.pass(Duration.ofMillis(300));
        }
    }

    /// The memory that the derivation takes is the work, and can be counted where time cannot.
    @Test
    void anUnknownNameCostsTheSameAsAKnownOne() {
        team.enrol("Lark", Role.EDITOR, Set.of());
        cost("Wren");
        long known = cost("Wren");
        assertTrue(known > 64L << 20, known + " bytes are less than one derivation");
        for (String name : List.of("Lark", "nobody", "n\u0000")) {
            long other = cost(name);
            assertTrue(Math.abs(known - other) < known / 100, name + " costs " + other + ", a known name " + known);
        }
    }

    private long cost(String name) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertInstanceOf(Entering.Wrong.class, stranger("from " + name, name, "five other words of tin"));
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
