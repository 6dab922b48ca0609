package vigil.web.desk;

/// A fact in words.
///
/// @param kind what this kind of fact is called
/// @param when its date, empty without one
/// @param text everything else it says
public record FactLine(String kind, String when, String text) {}
