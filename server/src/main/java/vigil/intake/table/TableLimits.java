package vigil.intake.table;

import java.time.Duration;

/// How much of a table is read: bytes of the file, bytes of a spreadsheet file (which is compressed), rows, columns,
/// UTF-16 units of one cell; time and heap (MiB) a spreadsheet's parser may take.
public record TableLimits(
        long fileBytes, long sheetBytes, int rows, int columns, int cellUnits, Duration time, int heapMiB) {
    /// 400 MB, 50 MB, 2 million rows, 2,000 columns, 20,000 characters a cell, 60 seconds, 512 MiB.
    public static final TableLimits USUAL =
            new TableLimits(400_000_000, 50_000_000, 2_000_000, 2_000, 20_000, Duration.ofSeconds(60), 512);
}
