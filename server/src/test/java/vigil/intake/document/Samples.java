package vigil.intake.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Real files of an invented country, made where they are needed.
final class Samples {
    static final String RUSSIAN = "Ильмар Ветрогон задержан 12 марта 2024 года в городе Старая Пристань.\n"
            + "Его обвиняют по статье 212, части 1 уголовного кодекса Сарвении. Суд назначен на май.\n";

    private Samples() {}

    /// A page for each text; lines are set one under the other in a font that has Latin and Cyrillic.
    static byte[] pages(String... pages) {
        return pdf("", pages);
    }

    /// An empty page stands for a scanned one: it bears a picture.
    static byte[] pdf(String password, String... pages) {
        try (var pdf = new PDDocument();
                InputStream font = FontMapper.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            var letters = PDType0Font.load(pdf, font);
            for (String page : pages) {
                page(pdf, letters, page);
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument pdf, PDType0Font letters, String text) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            if (text.isEmpty()) {
                var scan = LosslessFactory.createFromImage(pdf, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
                content.drawImage(scan, 50, 50);
                return;
            }
            content.beginText();
            content.setFont(letters, 11);
            content.setLeading(14);
            content.newLineAtOffset(50, 700);
            for (String line : text.split("\n")) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /// One page, and a page tree that says it has a million.
    static byte[] pdfOfAMillion() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().getPages().getCOSObject().setInt(COSName.COUNT, 1_000_000);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] docx(String... paragraphs) {
        return docx(new XWPFDocument(), paragraphs);
    }

    static byte[] docx(XWPFDocument docx, String... paragraphs) {
        try (docx) {
            for (String paragraph : paragraphs) {
                docx.createParagraph().createRun().setText(paragraph);
            }
            var out = new ByteArrayOutputStream();
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A Word document whose main part is `xml`, repeated in a part beside it `times` over.
    static byte[] docxOfXml(String xml, String filling, int times) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            String office = "http://schemas.openxmlformats.org/";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + office + "package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + office + "package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\"" + office
                            + "officeDocument/2006/relationships/officeDocument\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            String[] halves = xml.split("FILL", 2);
            zip.write(halves[0].getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(filling.getBytes(StandardCharsets.UTF_8));
            }
            zip.write(halves.length > 1 ? halves[1].getBytes(StandardCharsets.UTF_8) : new byte[0]);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static final String WORD = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>FILL</w:t></w:r></w:p></w:body></w:document>";

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static List<String> codes(Document document) {
        return switch (document) {
            case Document.Text text -> throw new AssertionError("read: " + text.text());
            case Document.Refused refused ->
                refused.problems().stream().map(vigil.claim.Problem::code).toList();
        };
    }

    static String text(String name, byte[] bytes) {
        return Document.of(name, bytes, Limits.USUAL).orRefuse().text();
    }
}
