package vigil.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.form.CsvForm;
import vigil.intake.table.form.JsonForm;
import vigil.intake.table.form.SheetForm;

/// Opens a table, whatever it comes in. The bytes decide, the name only between kinds of text. Nothing is fetched.
public final class TableFile {
    private static final int HEAD = 4096;

    private TableFile() {}

    /// Reads a file; one that is too large is refused before a byte of it is read.
    public static Table read(Path file, Hints hints, TableLimits limits) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > limits.fileBytes()) {
                throw large(name, Files.size(file), limits.fileBytes());
            }
            return read(name, in.readNBytes(Math.toIntExact(limits.fileBytes() + 1)), hints, limits);
        } catch (IOException unreadable) {
            throw new Refusal(new Problem("file-unreadable", name));
        }
    }

    /// Reads the bytes of a file. Problems name the file, or the row and column.
    public static Table read(String name, byte[] bytes, Hints hints, TableLimits limits) {
        try {
            return open(name.toLowerCase(Locale.ROOT), bytes, hints, limits);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.problems().stream()
                    .map(problem -> named(problem, name))
                    .toList());
        }
    }

    private static Problem named(Problem problem, String name) {
        return problem.where().equals("file") ? new Problem(problem.code(), name, problem.found()) : problem;
    }

    private static Table open(String name, byte[] bytes, Hints hints, TableLimits limits) {
        if (bytes.length == 0) {
            throw new Refusal(new Problem("file-empty", "file"));
        }
        if (bytes.length > limits.fileBytes()) {
            throw large("file", bytes.length, limits.fileBytes());
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return sheet(head, name, bytes, hints, limits);
        }
        refuseOther(name, head);
        String start = head.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .strip();
        boolean json = start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*(\\{.*|])");
        return json || name.endsWith("json") || name.endsWith(".jsonl")
                ? JsonForm.table(bytes, hints, limits)
                : CsvForm.table(bytes, name, hints, limits);
    }

    private static Table sheet(String head, String name, byte[] bytes, Hints hints, TableLimits limits) {
        if (bytes.length > limits.sheetBytes()) {
            throw large("file", bytes.length, limits.sheetBytes());
        }
        if (head.contains("opendocument.spreadsheet") || name.endsWith(".ods")) {
            return SheetForm.table(TableFormat.ODS, bytes, hints, limits);
        }
        if (head.contains("xl/") || head.contains("[Content_Types].xml") || name.endsWith(".xlsx")) {
            return SheetForm.table(TableFormat.XLSX, bytes, hints, limits);
        }
        throw new Refusal(new Problem("table-format", "file"));
    }

    /// What is often sent as a table and is none.
    private static void refuseOther(String name, String head) {
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new Refusal(new Problem("sheet-old-office", "file"));
        }
        boolean other = List.of(
                        "%PDF-",
                        "\u001f\u008b", "Rar!", "7z\u00bc\u00af", "{\\rtf", "SQLite format", "\u0089PNG", "\u007fELF")
                .stream()
                .anyMatch(head::startsWith);
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        boolean page = start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml");
        boolean misnamed = name.endsWith(".xlsx") || name.endsWith(".ods");
        if (other || page || misnamed) {
            throw new Refusal(new Problem("table-format", "file"));
        }
    }

    private static Refusal large(String where, long size, long most) {
        return new Refusal(new Problem("file-large", where, String.valueOf(size), String.valueOf(most)));
    }
}
