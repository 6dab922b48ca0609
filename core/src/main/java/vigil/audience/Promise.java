package vigil.audience;

import java.time.Instant;

/// One entry made public: where in the public log, when, and what was promised there.
public record Promise(long index, Instant at, String commitment) {}
