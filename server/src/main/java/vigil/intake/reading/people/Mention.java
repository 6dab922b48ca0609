package vigil.intake.reading.people;

/// One place that names somebody: tokens `from` to before `to`, exact offsets (a clitic or case ending stays outside).
public record Mention(int from, int to, int start, int end, Who who) {}
