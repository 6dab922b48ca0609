package vigil.search.names;

/// A word that is known, as an answer to a word asked for: how, and at what cost in nats (0: the same).
public record Meaning(String letters, How how, float cost) {}
