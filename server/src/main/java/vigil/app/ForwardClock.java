package vigil.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/// A clock that is never put back: where the machine's is, it goes on by the time that has truly passed since. So what
/// has ended (a session, a link, a pause) does not begin again. A clock put ahead is followed: what ends then ends too
/// early,
/// and nothing in Vigil opens by time. What is recorded says the machine's time, which may be set right again.
final class ForwardClock extends Clock {
    private final Clock machine;
    private final LongSupplier nanos;
    private Instant last;
    private long at;

    ForwardClock(Clock machine) {
        this(machine, System::nanoTime);
    }

    ForwardClock(Clock machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        this.at = nanos.getAsLong();
        this.last = machine.instant();
    }

    @Override
    public synchronized Instant instant() {
        Instant said = machine.instant();
        long now = nanos.getAsLong();
        if (said.isBefore(last)) {
            said = last.plusNanos(now - at);
        }
        last = said;
        at = now;
        return said;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ForwardClock(machine.withZone(zone), nanos);
    }
}
