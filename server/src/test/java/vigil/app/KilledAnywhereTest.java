package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// kill -9 before every call to the file system of each command. strace writes the calls down once, and their effects
/// are
/// made again one by one on a copy of the register: each state that a kill could leave is then opened and looked at.
/// In the ordinary tests some of the states; `./vigil test --faults` takes all of them.
class KilledAnywhereTest {
    /// About how many states of each act are looked at.
    private static final int STATES = Integer.getInteger("vigil.faults.states", 8);

    @TempDir
    Path temp;

    private FaultHome homes;

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
        int states = 0;
        long slowest = 0;
        for (int i = 0; i < effects.size(); i++) {
            if (i % step == 0) {
                Path state = homes.copy(replica);
                long begun = System.nanoTime();
                String what = act + " killed before change " + i + ", " + name(effects.get(i));
                homes.sound(act, state, whole, false, what);
                slowest = Math.max(slowest, System.nanoTime() - begun);
                homes.goesOn(act, state, what);
                FaultHome.delete(state);
                states++;
            }
            effects.get(i).in(replica);
        }
        System.out.printf(
                "%s: %d of %d states after kill -9 opened and checked, each in at most %d ms, and went on%n",
                act, states, effects.size(), slowest / 1_000_000);
        homes.sound(act, replica, whole, true, act + " to its end");
    }

    private java.util.List<Recording.Call> recorded(FaultHome.Act act, Path done) throws Exception {
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

    private static String name(Effect effect) {
        return effect.getClass().getSimpleName();
    }
}
