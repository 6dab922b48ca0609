package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static List<String> refused(byte[] pdf) {
        return Samples.codes(Document.of("file.pdf", pdf, Limits.USUAL));
    }

    @Test
    void textAndItsPagesAreFoundAgain() {
        byte[] pdf = Samples.pages("Ильмар Ветрогон", "Second page: arrested\non 12 March 2024", "The end");
        Document.Text text = Document.of("case.pdf", pdf, Limits.USUAL).orRefuse();
        assertEquals("Ильмар Ветрогон\n\nSecond page: arrested\non 12 March 2024\n\nThe end", text.text());
        int start = text.text().indexOf("12 March");
        assertEquals("p. 2", text.passage(start, start + 8).where());
        assertEquals("12 March", text.passage(start, start + 8).quote());
        assertEquals("p. 3", text.where(text.text().length() - 1));
        assertEquals("application/pdf", text.exhibit().mediaType());
        assertEquals(pdf.length, text.exhibit().size());
        assertNull(text.charset());
    }

    @Test
    void linesThatTheMarginBrokeAreJoined() {
        String page = """
                The court of Old Pier heard the case of the printer Ilmar
                Vetrogon on 12 March 2024 and gave him five years in the colo-
                ny of Grey Stones.
                Born: 1980
                Lawyer: none""";
        String joined = Samples.text("case.pdf", Samples.pages(page));
        assertTrue(joined.contains("printer Ilmar Vetrogon on"), joined);
        assertTrue(joined.contains("the colony of Grey Stones.\nBorn: 1980\nLawyer: none"), joined);
    }

    @Test
    void aScanIsRefusedAndAScannedPageIsNoted() {
        assertEquals(List.of("pdf-scan"), refused(Samples.pages("", "")));
        Document.Text text = Document.of("half.pdf", Samples.pages("", "text", ""), Limits.USUAL)
                .orRefuse();
        assertEquals("[half.pdf: pdf-pages-unread [1, 3]]", text.notes().toString());
    }

    @Test
    void aLockedFileIsRefused() {
        assertEquals(List.of("file-encrypted"), refused(Samples.pdf("secret", "text")));
    }

    @Test
    void aMillionClaimedPagesAreRefused() {
        assertEquals(List.of("pdf-pages"), refused(Samples.pdfOfAMillion()));
    }

    @Test
    void aFileCutInTheMiddleIsRefused() {
        byte[] pdf = Samples.pages("text");
        assertEquals(List.of("pdf-damaged"), refused(java.util.Arrays.copyOf(pdf, 300)));
    }
}
