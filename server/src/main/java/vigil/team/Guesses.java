package vigil.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Slows guessing down without shutting anybody out. Each attempt runs in lanes, each lane has attempts that cost
/// nothing, and
/// from then on the pause doubles with each failure. Who guesses fills their own lanes; who is known by their device
/// has
/// a lane of its own that nobody else can fill (decision 0018).
final class Guesses {
    /// @param free failures that cost no pause
    /// @param longest the pause never grows beyond this
    record Lane(String name, int free, Duration longest) {}

    private record Failures(int count, Instant next, Instant last) {}

    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final int MOST_LANES = 20_000;

    private final InstantSource clock;
    /// The lane used longest ago first.
    private final Map<String, Failures> lanes = new LinkedHashMap<>(64, 0.75f, true);

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    static Lane ofDevice(String device) {
        return new Lane("device " + device, 10, Duration.ofMinutes(15));
    }

    static Lane ofSourceAndName(String source, String name) {
        return new Lane("source " + source + " name " + name, 5, Duration.ofMinutes(15));
    }

    static Lane ofSource(String source) {
        return new Lane("source " + source, 30, Duration.ofMinutes(5));
    }

    /// Every device nobody knows, wherever it is: many machines together are slowed down too.
    static Lane ofName(String name) {
        return new Lane("name " + name, 50, Duration.ofMinutes(1));
    }

    /// How long to wait; zero if the attempt may be made now. It then counts as failed until [#right], so that many at
    /// once are no way around it.
    synchronized Duration attempt(List<Lane> tried) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Lane lane : tried) {
            Duration left = Duration.between(now, known(lane, now).next());
            wait = left.compareTo(wait) > 0 ? left : wait;
        }
        if (wait.isZero()) {
            tried.forEach(lane -> lanes.put(lane.name(), failed(lane, now)));
            forgetTheOldest();
        }
        return wait;
    }

    private Failures known(Lane lane, Instant now) {
        Failures known = lanes.get(lane.name());
        return known == null || known.last().plus(FORGOTTEN).isBefore(now) ? new Failures(0, now, now) : known;
    }

    private Failures failed(Lane lane, Instant now) {
        int count = known(lane, now).count() + 1;
        return new Failures(count, now.plus(pause(lane, count)), now);
    }

    private static Duration pause(Lane lane, int count) {
        if (count < lane.free()) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(20, count - lane.free()));
        return doubled.compareTo(lane.longest()) > 0 ? lane.longest() : doubled;
    }

    private void forgetTheOldest() {
        var names = lanes.keySet().iterator();
        while (lanes.size() > MOST_LANES) {
            names.next();
            names.remove();
        }
    }

    /// The attempt was right: it was no guess, so the first of its lanes is empty again and the others are as they
    /// were.
    synchronized void right(List<Lane> tried) {
        Instant now = clock.instant();
        lanes.remove(tried.getFirst().name());
        for (Lane lane : tried.subList(1, tried.size())) {
            lanes.computeIfPresent(lane.name(), (name, known) -> new Failures(known.count() - 1, now, known.last()));
        }
    }
}
