package vigil.intake.document;

/// The kinds of file that are read.
public enum Format {
    TEXT("text/plain", false),
    MARKDOWN("text/markdown", false),
    HTML("text/html", true),
    PDF("application/pdf", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true);

    private final String mediaType;
    private final boolean parsed;

    Format(String mediaType, boolean parsed) {
        this.mediaType = mediaType;
        this.parsed = parsed;
    }

    /// As registered with IANA, for example `text/markdown`.
    public String mediaType() {
        return mediaType;
    }

    /// Whether a parser of some size is needed, which then runs in a process of its own.
    boolean parsed() {
        return parsed;
    }
}
