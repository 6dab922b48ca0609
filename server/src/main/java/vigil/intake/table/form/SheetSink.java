package vigil.intake.table.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Gathers the rows of one sheet within limits.
final class SheetSink {
    private final int mostRows;
    private final int mostColumns;
    private long unitsLeft;
    private final List<byte[]> rows = new ArrayList<>();
    private String sheet = "";
    private List<String> others = List.of();

    SheetSink(int mostRows, int mostColumns, int units) {
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
        unitsLeft = units;
    }

    void sheets(String read, List<String> unread) {
        sheet = read;
        others = unread;
    }

    /// Takes one row; `number` from 1 on. Empty cells at its end do not count.
    void row(int number, List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        if (size == 0) {
            return;
        }
        if (rows.size() >= mostRows + 1) {
            throw new Refusal(new Problem("table-rows", "file", String.valueOf(mostRows)));
        }
        columns(size);
        var line = new ArrayList<Object>(size + 1);
        line.add((long) number);
        for (String cell : cells.subList(0, size)) {
            unitsLeft -= cell.length() + 3;
            line.add(sound(cell));
        }
        if (unitsLeft < 0) {
            throw new Refusal(new Problem("table-bomb", "file"));
        }
        rows.add(SheetMain.line(line));
    }

    void columns(int wanted) {
        if (wanted > mostColumns) {
            throw new Refusal(
                    new Problem("table-columns", "file", String.valueOf(wanted), String.valueOf(mostColumns)));
        }
    }

    /// Half a letter outside the first 65,536 cannot be written down.
    private static String sound(String cell) {
        return cell.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)
                ? cell.replaceAll("[\\ud800-\\udfff]", "\ufffd")
                : cell;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(SheetMain.line(Map.of("sheet", sheet, "others", others)));
        for (byte[] row : rows) {
            out.write(row);
        }
    }
}
