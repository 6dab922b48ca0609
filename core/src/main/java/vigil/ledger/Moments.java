package vigil.ledger;

import java.time.Instant;

/// Moments as ISO 8601 has them. Entries that were recorded together carry the same one, so the last is remembered.
final class Moments {
    private record Moment(Instant instant, String text) {}

    private static volatile Moment last = new Moment(Instant.EPOCH, Instant.EPOCH.toString());

    private Moments() {}

    static String text(Instant instant) {
        Moment known = last;
        if (!known.instant().equals(instant)) {
            known = new Moment(instant, instant.toString());
            last = known;
        }
        return known.text();
    }

    static Instant instant(String text) {
        Moment known = last;
        if (known.text().equals(text)) {
            return known.instant();
        }
        Instant instant = Instant.parse(text);
        // another spelling of a moment is not the one that is written
        if (instant.toString().equals(text)) {
            last = new Moment(instant, text);
        }
        return instant;
    }
}
