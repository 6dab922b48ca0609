package vigil.edition.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import vigil.ledger.Hash;

/// Sets HTML as PDF. The same HTML gives the same bytes: no clock, no machine and no chance has a part in it. Nothing
/// outside of the HTML is read.
final class Pdf {
    static {
        XRLog.setLoggingEnabled(false); // it would repeat what stands on the page
        FontMappers.set(new OwnFonts());
    }

    private Pdf() {}

    /// @param html a whole document; its title becomes that of the PDF
    static byte[] of(byte[] html, String language, boolean rightToLeft) {
        String text = new String(html, StandardCharsets.UTF_8);
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(text)), "vigil:");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(BidiRuns::new);
        builder.useUnicodeBidiReorderer(new ArabicForms());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        builder.useObjectDrawerFactory(new Drawings());
        builder.withProducer("Vigil");
        for (Fonts font : Fonts.of(text)) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.bytes()), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
        var out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                settle(document, language, html);
                document.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes out the hour, and puts in an identifier that follows from the content.
    private static void settle(PDDocument document, String language, byte[] html) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(null);
        information.setModificationDate(null);
        document.getDocumentCatalog().setLanguage(language);
        document.setDocumentId(ByteBuffer.wrap(Hash.of(html).bytes()).getLong());
    }
}
