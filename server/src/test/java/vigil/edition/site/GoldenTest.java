package vigil.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole dossiers as they are published, kept so that every change to a page is seen and judged. To
/// write them anew after such a change: `-Dvigil.golden=write`.
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/site");

    @ParameterizedTest
    @CsvSource({"belmorendi, en", "kervadian, ru", "iskandri, es", "harratu, ar"})
    void aDossierIsPublishedAsItWas(String person, String language) throws IOException {
        Path kept = FOLDER.resolve(person + "." + language + ".html");
        byte[] bytes = Sarvenia.pages()
                .get(language + "/people/" + Sarvenia.file(person).id() + ".html");
        if ("write".equals(System.getProperty("vigil.golden"))) {
            Files.createDirectories(FOLDER);
            Files.write(kept, bytes);
        }
        assertEquals(Files.readString(kept), new String(bytes, StandardCharsets.UTF_8));
    }
}
