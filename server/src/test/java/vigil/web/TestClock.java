package vigil.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock the test moves.
final class TestClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant moment) {
        now = moment;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
