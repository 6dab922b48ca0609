package vigil.intake.table.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// One sheet of an Excel workbook (Office Open XML, ECMA-376), read as a stream of events. Formulas count as their last
/// values; macros and links are not touched.
final class XlsxSheet {
    private static final double LEAST_INFLATE_RATIO = 0.005;
    private static final long LARGEST_PART = 200_000_000;

    private XlsxSheet() {}

    static void read(byte[] file, String wanted, SheetSink sink) {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxTextSize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(10_000);
        ZipSizes.check(file);
        try (var pkg = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(pkg);
            parse(new ReadOnlySharedStringsTable(pkg), reader, wanted, sink);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            throw refused(damaged);
        }
    }

    private static void parse(ReadOnlySharedStringsTable strings, XSSFReader reader, String wanted, SheetSink sink)
            throws IOException, OpenXML4JException, SAXException, javax.xml.parsers.ParserConfigurationException {
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        List<String> others = new ArrayList<>();
        @Nullable String read = null;
        while (sheets.hasNext()) {
            try (InputStream xml = sheets.next()) {
                String name = sheets.getSheetName();
                if (read != null || !(wanted.isEmpty() || wanted.equals(name))) {
                    others.add(name);
                    continue;
                }
                read = name;
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, strings, new XlsxRows(sink), new PlainNumbers(), false));
                parser.parse(new InputSource(xml));
            }
        }
        if (read == null) {
            throw new Refusal(new Problem("sheet-missing", "file", wanted));
        }
        sink.sheets(read, others);
    }

    private static Refusal refused(Exception damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("exceeds the max") || message.contains("DOCTYPE")) {
                return new Refusal(new Problem("table-bomb", "file"));
            }
        }
        return new Refusal(new Problem("sheet-damaged", "file"));
    }
}
