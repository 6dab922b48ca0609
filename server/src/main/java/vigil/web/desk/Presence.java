package vigil.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Who has what open just now: kept in memory, and forgotten a quarter of an hour after a page was last heard of.
public final class Presence {
    private static final Duration AWAKE = Duration.ofMinutes(15);

    private record At(String account, String place) {}

    private final Supplier<Instant> clock;
    private final Map<At, Instant> seen = new HashMap<>();

    public Presence(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /// Notes that `account` has `place` open, and names who else has.
    synchronized List<String> open(String account, String place) {
        Instant now = clock.get();
        seen.values().removeIf(at -> at.plus(AWAKE).isBefore(now));
        seen.put(new At(account, place), now);
        return seen.keySet().stream()
                .filter(at -> at.place.equals(place) && !at.account.equals(account))
                .map(At::account)
                .sorted()
                .toList();
    }
}
