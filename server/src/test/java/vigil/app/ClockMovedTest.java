package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Subject;
import vigil.team.Role;
import vigil.verify.Verification;
import vigil.web.TestClock;
import vigil.web.session.Sessions;

/// The clock is put forty days ahead or back, between commands and in the middle of them.
class ClockMovedTest {
    private static final List<String> CLOCKS = List.of("-40d", "+40d");
    private static final int ROUNDS = 2;
    private static final Duration FORTY_DAYS = Duration.ofDays(40);

    private static final List<FaultHome.Act> ACTS =
            List.of(FaultHome.Act.APPEND, FaultHome.Act.PUBLISH, FaultHome.Act.BACKUP);

    @TempDir
    Path temp;

    @Test
    void whatHasEndedDoesNotBeginAgain() {
        var clock = new TestClock();
        try (Vigil vigil = Vigil.open(temp.resolve("home"), clock, Settings.DEFAULT)) {
            var sessions = new Sessions(vigil.forward(), vigil.team());
            var wren = vigil.team().enrol("Wren", Role.KEEPER, Set.of());
            String left = sessions.open(wren.id());
            String link = vigil.team().invite(wren, Role.EDITOR, Set.of());
            clock.pass(Sessions.IDLE);
            assertEquals(List.of(), sessions.of(wren.id()));
            clock.pass(FORTY_DAYS.negated());
            assertTrue(sessions.find(left).isEmpty(), "a session came back");

            String here = sessions.open(wren.id());
            clock.pass(FORTY_DAYS.negated());
            assertTrue(sessions.find(here).isPresent(), "nobody is sent away because a clock was put back");
            clock.pass(FORTY_DAYS.multipliedBy(2).plusDays(3));
            assertTrue(vigil.team().invitation(link).isEmpty());
            clock.pass(FORTY_DAYS.negated());
            assertTrue(vigil.team().invitation(link).isEmpty(), "a link came back");
        }
    }

    @Test
    void aClockThatStandsBehindGoesOnAllTheSame() {
        var machine = new TestClock();
        long[] nanos = {0};
        var clock = new ForwardClock(machine, () -> nanos[0]);
        Instant begin = clock.instant();
        machine.pass(FORTY_DAYS.negated());
        nanos[0] = Duration.ofMinutes(7).toNanos();
        assertEquals(begin.plus(Duration.ofMinutes(7)), clock.instant());
        machine.pass(FORTY_DAYS.plusMinutes(9));
        assertEquals(begin.plus(Duration.ofMinutes(9)), clock.instant(), "the machine is right again");
    }

    /// Real commands under libfaketime: first the clock stands forty days back, then it jumps all the time.
    @Test
    void theOrderIsKeptAndNothingOpensEarly() throws Exception {
        Path library = library();
        var homes = new FaultHome(temp);
        Path copy = homes.fresh();
        Path clock = Files.writeString(temp.resolve("clock"), "+0d");
        String unasked = copy.resolve("unasked.txt").toString();
        Files.writeString(Path.of(unasked), "The nurse Edda Marn was arrested on 5 May 2024 in Halvany.");
        var said = new ArrayList<Instant>();
        int editions = 0;
        try (var child = new Straced(Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1"))) {
            Set<Subject> others = people(copy);
            assertEquals(0, child.run("add", unasked, "--accept", "--home", home(copy)));
            var silent = new HashSet<>(people(copy));
            silent.removeAll(others);
            assertEquals(1, silent.size());
            for (int round = 0; round < ROUNDS; round++) {
                set(clock, CLOCKS.get(round % CLOCKS.size()));
                var jumping = new AtomicInteger(round == 0 ? -1 : 0);
                Thread jumps = Thread.ofVirtual().start(() -> jump(clock, jumping));
                for (var act : ACTS) {
                    assertEquals(0, child.run(homes.line(act, copy)), act + " in round " + round);
                    if (act == FaultHome.Act.APPEND) {
                        CommandsUntilKilled.allow(Path.of(home(copy)), person -> !silent.contains(person));
                    }
                }
                jumping.set(-1);
                jumps.join();
                said.add(newest(copy));
                try (Vigil vigil = open(copy)) {
                    assertEquals(List.of(), vigil.ledger().verify());
                    assertTrue(vigil.released().edition() > editions, "no edition after the one before");
                    editions = vigil.released().edition();
                }
            }
        }
        sound(copy);
        assertTrue(said.getFirst().isBefore(Instant.now().minus(FORTY_DAYS)), "the clock did not move: " + said);
        assertEquals(
                0,
                FaultChild.execute(
                        "drill",
                        copy.resolve("stick").toString(),
                        "--passphrase-file",
                        temp.resolve("words").toString()));
        System.out.printf("editions up to %d under clocks at %s%n", editions, said);
    }

    private static void sound(Path copy) throws IOException {
        Path current = Path.of(home(copy), "editions", "current");
        assertEquals(List.of(), Verification.of(current, Optional.empty()).problems());
        try (Stream<Path> pages = Files.walk(current.toRealPath())) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(page, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("Edda Marn"), page + " tells of somebody who never was asked");
            }
        }
        try (Stream<Path> stick = Files.list(copy.resolve("stick"))) {
            assertEquals(
                    ROUNDS,
                    stick.filter(file -> file.toString().endsWith(".vigil")).count(),
                    "a backup took the place of another");
        }
    }

    private static Set<Subject> people(Path copy) {
        try (Vigil vigil = open(copy)) {
            return Set.copyOf(vigil.register().people());
        }
    }

    private static Instant newest(Path copy) {
        try (Vigil vigil = open(copy)) {
            return vigil.lines().getLast().entry().at();
        }
    }

    private static Vigil open(Path copy) {
        return Vigil.open(Path.of(home(copy)), Clock.systemUTC(), Settings.DEFAULT);
    }

    private static String home(Path copy) {
        return copy.resolve("home").toString();
    }

    private static void set(Path clock, String to) throws IOException {
        Path next = Files.writeString(clock.resolveSibling("clock.next"), to);
        Files.move(next, clock, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static void jump(Path clock, AtomicInteger round) {
        try {
            while (round.get() >= 0) {
                set(clock, CLOCKS.get(round.get() % CLOCKS.size()));
                round.updateAndGet(now -> now < 0 ? now : now + 1);
                // the commands need the machine more than the clock does
                LockSupport.parkNanos(5_000_000);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path library() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            Optional<Path> found = folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
            if (found.isEmpty()) {
                assertFalse(
                        "true".equals(System.getenv("CI")), "faketime is not installed, and no suite skips silently");
                Assumptions.abort("faketime is not installed");
            }
            return found.orElseThrow();
        }
    }
}
