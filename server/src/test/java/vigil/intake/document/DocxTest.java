package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxTest {
    private static List<String> refused(byte[] docx) {
        return Samples.codes(Document.of("file.docx", docx, Limits.USUAL));
    }

    @Test
    void paragraphsAndTablesKeepTheirOrder() {
        var docx = new XWPFDocument();
        docx.getProperties().getCoreProperties().setTitle("Дело Ветрогона");
        docx.createParagraph().createRun().setText("Before the table");
        var table = docx.createTable(2, 2);
        table.getRow(0).getCell(0).setText("Имя");
        table.getRow(0).getCell(1).setText("Ильмар");
        table.getRow(1).getCell(0).setText("Age");
        table.getRow(1).getCell(1).setText("44");
        Document.Text text = Document.of("case.docx", Samples.docx(docx, "After the table"), Limits.USUAL)
                .orRefuse();
        assertEquals("Before the table\n\nИмя\tИльмар\nAge\t44\n\nAfter the table", text.text());
        assertEquals("Дело Ветрогона", text.title());
        assertEquals(Format.DOCX, text.format());
    }

    @Test
    void anInflatingFileIsRefused() {
        byte[] bomb = Samples.docxOfXml(Samples.WORD, "A".repeat(1_000_000), 150);
        assertTrue(bomb.length < 1_000_000);
        assertEquals(List.of("docx-bomb"), refused(bomb));
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        var dtd = new StringBuilder("<!DOCTYPE w [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY e%d \"&e%d;&e%d;&e%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        assertEquals(List.of("docx-damaged"), refused(Samples.docxOfXml(dtd + "]>" + Samples.WORD, "&e29;", 1)));
    }

    @Test
    void entitiesThatNameFilesAreRefused() {
        String dtd = "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        assertEquals(List.of("docx-damaged"), refused(Samples.docxOfXml(dtd + Samples.WORD, "&e;", 1)));
    }

    @Test
    void handMadeDocumentsAreReadAtAll() {
        assertEquals("short", Samples.text("a.docx", Samples.docxOfXml(Samples.WORD, "short", 1)));
    }
}
