package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final String FILE = """
            # Free **Ilmar** Vetrogon

            > Arrested on **12 March** in [Old Pier](https://example.org/a_b) with _Sela_ and snake_case_name.

            - first, 2 * 3 * 4
            - `second` \\*kept\\*

            ```
            code
            ```
            """;

    @Test
    void marksBecomeSpacesSoASpanIsASpanOfTheFile() {
        Document.Text text = Document.of("case.md", FILE.getBytes(StandardCharsets.UTF_8), Limits.USUAL)
                .orRefuse();
        assertEquals(FILE.length(), text.text().length());
        for (String word : new String[] {"Ilmar", "12 March", "Old Pier", "Sela", "snake_case_name", "2 * 3 * 4"}) {
            assertEquals(FILE.indexOf(word), text.text().indexOf(word), word);
        }
        assertFalse(text.text().contains("**"), text.text());
        assertFalse(text.text().contains("example.org"), text.text());
        assertEquals("Free Ilmar Vetrogon", text.title());
        assertEquals(
                "*kept *",
                text.text()
                        .substring(text.text().indexOf("*kept"))
                        .split("\n")[0]
                        .strip());
    }
}
