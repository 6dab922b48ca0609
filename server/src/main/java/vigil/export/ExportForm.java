package vigil.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import vigil.claim.Entry;

/// The forms in which everything somebody may see can be taken along.
public enum ExportForm {
    jsonl("application/jsonl", "jsonl"),
    csv("text/csv; charset=utf-8", "csv"),
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ftm("application/jsonl", "ftm.json");

    private final String type;
    private final String ending;

    ExportForm(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    public String type() {
        return type;
    }

    /// What a file's name ends with, without the dot.
    public String ending() {
        return ending;
    }

    /// Writes it; returns how many entries, claims or entities it holds.
    public long write(List<Entry> seen, LocalDate asOf, OutputStream out) throws IOException {
        return switch (this) {
            case jsonl -> JsonLines.write(seen, out);
            case csv -> CsvClaims.write(seen, out);
            case xlsx -> XlsxClaims.write(seen, out);
            case ftm -> FollowTheMoney.write(seen, asOf, out);
        };
    }
}
