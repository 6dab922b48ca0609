package vigil.intake.document;

import java.time.Duration;

/// How much of a file is read: bytes of the file, UTF-16 units of extracted text, pages of a PDF, the
/// time and the heap (in MiB) a parser may take.
public record Limits(long fileBytes, int textUnits, int pages, Duration time, int heapMiB) {
    /// 20 MB of file, 2 million characters, 2,000 pages, 20 seconds, 256 MiB.
    public static final Limits USUAL = new Limits(20_000_000, 2_000_000, 2_000, Duration.ofSeconds(20), 256);
}
