package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// kill -9 before every call to the file system of each command. strace writes the calls down once, and their effects
/// are
/// made again one by one on a copy of the register: each state that a kill could leave is then opened and looked at,
/// and in one of four the command is done again.
/// In the ordinary tests some of the states; `./vigil test --faults` takes all of them.
class KilledAnywhereTest {
    /// About how many states of each act are looked at.
    private static final int STATES = Integer.getInteger("vigil.faults.states", 8);

    private static final int ONE_GOES_ON_OF = 4;
    private static final int HANDS = Runtime.getRuntime().availableProcessors();

    @TempDir
    Path temp;

    private FaultHome homes;
    private final AtomicInteger states = new AtomicInteger();
    private final AtomicInteger wentOn = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();

    @BeforeEach
    void register() throws Exception {
        Straced.require();
        homes = new FaultHome(temp);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingIsHalfDone(FaultHome.Act act) throws Exception {
        Path done = homes.fresh();
        Path replica = homes.fresh();
        var effects = recorded(act, done).stream()
                .map(Recording.Call::effect)
                .flatMap(Optional::stream)
                .toList();
        long whole = FaultHome.size(done) - FaultHome.size(homes.fresh());
        int step = Math.max(1, effects.size() / STATES);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var looking = new ArrayDeque<Future<?>>();
            for (int i = 0; i < effects.size(); i++) {
                if (i % step == 0) {
                    Path state = homes.copy(replica);
                    String what = act + " killed before change " + i + ", " + effects.get(i);
                    looking.add(hands.submit(() -> look(act, state, whole, what)));
                    if (looking.size() > 2 * HANDS) {
                        looking.remove().get();
                    }
                }
                effects.get(i).in(replica);
            }
            for (Future<?> each : looking) {
                each.get();
            }
        }
        System.out.printf(
                "%s: %d of %d states after kill -9 opened and checked, each in at most %d ms, and %d of them went on%n",
                act, states.get(), effects.size(), slowest.get() / 1_000_000, wentOn.get());
        homes.sound(act, replica, whole, true, act + " to its end");
    }

    private Object look(FaultHome.Act act, Path state, long whole, String what) throws IOException {
        long begun = System.nanoTime();
        homes.sound(act, state, whole, false, what);
        slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        if (states.getAndIncrement() % ONE_GOES_ON_OF == 0) {
            homes.goesOn(act, state, what);
            wentOn.incrementAndGet();
        }
        FaultHome.delete(state);
        return state;
    }

    private List<Recording.Call> recorded(FaultHome.Act act, Path done) throws Exception {
        try (var child = new Straced()) {
            var calls = child.record(temp.resolve("calls"), done, homes.line(act, done));
            assertTrue(calls.size() > 50, "strace saw nothing");
            // the effects are all that happened, or their states are nobody's
            Path again = homes.fresh();
            for (var call : calls) {
                if (call.effect().isPresent()) {
                    call.effect().get().in(again);
                }
            }
            assertEquals(FaultHome.contents(done), FaultHome.contents(again));
            return calls;
        }
    }
}
