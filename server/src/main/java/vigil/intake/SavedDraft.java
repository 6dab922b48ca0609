package vigil.intake;

/// A draft as it stands in the table.
///
/// @param text the text every passage refers to
/// @param version grows with each change
public record SavedDraft(WorkingDraft draft, String text, long version) {}
