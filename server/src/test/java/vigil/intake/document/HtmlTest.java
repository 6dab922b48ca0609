package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static Extract read(String html) {
        return Parser.read(Format.HTML, html.getBytes(StandardCharsets.UTF_8), Limits.USUAL);
    }

    @Test
    void thePageReadsAsAReaderSeesIt() {
        Extract page = read("""
                <!doctype html><html><head><title> Free
                 Ilmar </title><style>p{color:red}</style></head><body>
                <nav><a href=/>Home</a></nav><h1>Free Ilmar</h1><script>steal()</script>
                <p>Ilmar <b>Vetrogon</b> was&nbsp;arrested<br>on 12&shy; March.</p>
                <p style="display: none">HIDDEN ONE</p><div hidden>HIDDEN TWO</div>
                <span aria-hidden="true">HIDDEN THREE</span><!-- HIDDEN FOUR -->
                <ul><li>first</li><li><p>second</p></li></ul><ol><li>one<li>two</ol>
                <table><tr><th>Name</th><th>Age</th></tr><tr><td><p>Ilmar</p><p>V.</p></td><td>44</td></tr></table>
                <noscript>HIDDEN FIVE</noscript><p>End.</p></body></html>
                """);
        assertEquals("Free Ilmar", page.title());
        assertEquals("""
                Free Ilmar

                Ilmar Vetrogon was arrested
                on 12 March.

                - first
                - second

                1. one
                2. two

                Name\tAge
                Ilmar V.\t44

                End.""", page.text());
    }

    @Test
    void whereThePageSaysWhatItsMainPartIsOnlyThatIsRead() {
        assertEquals(
                "The case.",
                read("<p>Other news</p><main><p>The case.</p></main><footer>x</footer>")
                        .text());
    }

    @Test
    void thePagesOwnEncodingCounts() {
        byte[] old = ("<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><p>"
                        + "Суд")
                .getBytes(Charset.forName("windows-1251"));
        Extract page = Parser.read(Format.HTML, old, Limits.USUAL);
        assertEquals("Суд", page.text());
        assertEquals("windows-1251", page.charset());
    }

    @Test
    void nothingButScriptIsNoText() {
        Document page = Document.of("a.html", "<script>x</script>".getBytes(StandardCharsets.UTF_8), Limits.USUAL);
        assertEquals(List.of("file-no-text"), Samples.codes(page));
    }

    @Test
    void deepNestingIsReadAndNotFallenInto() {
        assertEquals("deep", read("<div>".repeat(100_000) + "deep").text());
    }
}
