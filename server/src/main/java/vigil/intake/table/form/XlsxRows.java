package vigil.intake.table.form;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/// Puts the cells of a workbook's sheet where their references say they are.
final class XlsxRows implements SheetContentsHandler {
    private final SheetSink sink;
    private List<String> cells = new ArrayList<>();

    XlsxRows(SheetSink sink) {
        this.sink = sink;
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        sink.columns(column + 1);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value == null ? "" : value);
    }

    @Override
    public void endRow(int row) {
        sink.row(row + 1, cells);
    }
}
