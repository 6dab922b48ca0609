package vigil.intake.reading;

/// A passage of the text read: from `start` to before `end`, in UTF-16 code units.
public record Span(int start, int end) {
    public String of(String text) {
        return text.substring(start, end);
    }
}
