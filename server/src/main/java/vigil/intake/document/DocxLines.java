package vigil.intake.document;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Lays a Word document out in lines: a paragraph is a line with an empty one after it, a table row is
/// a line with tabs between its cells; page headers come first, foot- and endnotes last.
final class DocxLines {
    private final Limits limits;
    private final StringBuilder out = new StringBuilder();

    DocxLines(Limits limits) {
        this.limits = limits;
    }

    String of(XWPFDocument docx) {
        docx.getHeaderList().forEach(header -> append(header.getBodyElements()));
        append(docx.getBodyElements());
        docx.getFootnotes().forEach(this::note);
        docx.getEndnotes().forEach(this::note);
        return out.toString();
    }

    private void note(XWPFAbstractFootnoteEndnote note) {
        append(note.getBodyElements());
    }

    private void append(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> line(mark(paragraph) + paragraph.getText(), "\n\n");
                case XWPFTable table -> table(table);
                case XWPFSDT control -> line(control.getContent().getText(), "\n\n");
                default -> {}
            }
        }
    }

    private static String mark(XWPFParagraph paragraph) {
        return paragraph.getNumID() == null || paragraph.getText().isBlank() ? "" : "- ";
    }

    private void table(XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
            line(row.getTableCells().stream().map(DocxLines::cell).collect(Collectors.joining("\t")), "\n");
        }
        out.append('\n');
    }

    private static String cell(XWPFTableCell cell) {
        return cell.getTextRecursively().strip().replaceAll("\\s*\\n\\s*|\\t", " ");
    }

    private void line(String text, String end) {
        out.append(text).append(end);
        // twice the limit: blank lines and invisible characters still go
        if (out.length() > 2L * limits.textUnits()) {
            throw PlainForm.tooLong(out.length(), limits);
        }
    }
}
