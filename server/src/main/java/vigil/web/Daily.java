package vigil.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import vigil.audience.Cleared;

/// Acts of publication that wait for one time of the day, so that the hour at which something becomes public tells
/// nothing about when it happened or who knew of it.
public interface Daily {
    /// What waits.
    ///
    /// @param due when it goes out
    /// @param people of how many people it tells
    record Waiting(Instant due, int people) {}

    /// The time of the day (UTC); empty where everything is published at once.
    Optional<LocalTime> time();

    /// Adds an act to what goes out next. Consent is asked again then, and nothing else is added.
    void lay(Cleared plan, String by);

    Optional<Waiting> waiting();

    /// Nothing goes out; all of it can be prepared again.
    void drop();
}
