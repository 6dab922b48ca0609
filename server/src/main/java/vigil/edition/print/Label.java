package vigil.edition.print;

/// One label for an envelope: who, in their own script, and where.
public record Label(String name, String place) {}
