package vigil.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The words of a Word document (Office Open XML, ECMA-376). Macros and what it links to are not touched.
final class DocxText {
    private static final double LEAST_INFLATE_RATIO = 0.005;
    private static final long LARGEST_PART = 100_000_000;

    private DocxText() {}

    static Extract read(byte[] bytes, Limits limits) {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxTextSize(LARGEST_PART);
        try (var pkg = OPCPackage.open(new ByteArrayInputStream(bytes));
                var docx = new XWPFDocument(pkg)) {
            String text = PlainForm.within(PlainForm.ofParsed(new DocxLines(limits).of(docx)), limits);
            return new Extract(text, null, title(docx), List.of(), List.of());
        } catch (IOException
                | InvalidFormatException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            throw refused(damaged);
        }
    }

    private static @Nullable String title(XWPFDocument docx) {
        return PlainForm.title(docx.getProperties().getCoreProperties().getTitle());
    }

    private static Refusal refused(Exception damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("exceeds the max")) {
                return new Refusal(new Problem("docx-bomb", "file"));
            }
        }
        return new Refusal(new Problem("docx-damaged", "file"));
    }
}
