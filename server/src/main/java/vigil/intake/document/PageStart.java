package vigil.intake.document;

/// A page, counted from 1, and the offset in the extracted text (UTF-16 units) where it starts.
public record PageStart(int page, int start) {}
