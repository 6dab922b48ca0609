package vigil.team;

import java.time.Duration;

/// What comes of an attempt to enter.
public sealed interface Entering {
    /// @param afresh whether a recovery code was used, so that another way in has to be made
    record In(Account account, boolean afresh) implements Entering {}

    /// It was this person, but their account is closed.
    record Closed() implements Entering {}

    /// Not known, or not so: both are one answer.
    record Wrong() implements Entering {}

    /// Too many attempts from there: nothing was tried.
    record Wait(Duration time) implements Entering {}
}
