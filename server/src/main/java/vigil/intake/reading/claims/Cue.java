package vigil.intake.reading.claims;

/// Words that tell of an event (`was arrested`), from token `from` to before `to`.
record Cue(String event, int from, int to, String hint, double weight) {}
