package vigil.search.names;

/// How far a search for like words goes: the most slips of the pen (a letter missing, added, changed, or
/// two exchanged) and what one costs, how many half-read words are kept at each letter, how much dearer
/// than the cheapest they may be, and the dearest word worth naming (nats, per letter asked).
public record Effort(int slips, float slip, int width, float margin, float dearest) {}
