package vigil.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Spreadsheets for tests, made on the spot.
public final class Sheets {
    private Sheets() {}

    /// A workbook; a value that is a date becomes a cell with a date format.
    public static byte[] xlsx(List<List<Object>> rows) {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("People");
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Cell cell = row.createCell(c);
                    switch (rows.get(r).get(c)) {
                        case Number number -> cell.setCellValue(number.doubleValue());
                        case java.time.LocalDate day -> {
                            cell.setCellValue(day);
                            cell.setCellStyle(date);
                        }
                        default -> cell.setCellValue(rows.get(r).get(c).toString());
                    }
                }
            }
            book.createSheet("Other");
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An OpenDocument spreadsheet with these rows of XML.
    public static byte[] ods(String rows) {
        return zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                "content.xml",
                odsContent(rows).getBytes(StandardCharsets.UTF_8)));
    }

    static String odsContent(String rows) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                <table:table table:name="People"><table:table-column/>%s</table:table>
                </office:spreadsheet></office:body></office:document-content>""".formatted(rows);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : new java.util.TreeMap<>(parts).descendingMap().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
