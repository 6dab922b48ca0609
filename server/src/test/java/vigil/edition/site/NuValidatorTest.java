package vigil.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page is valid HTML as the Nu validator of the W3C judges it. The environment names its jar in `VNU_JAR` (npm
/// has
/// it as `vnu-jar`, `.ci/run` fetches it); where the tests must be complete (`CI=true`), its absence is a failure.
class NuValidatorTest {
    @Test
    void everyPageIsValidHtml(@TempDir Path folder) throws IOException, InterruptedException {
        Path jar = jar();
        Sarvenia.write(folder);
        Path said = folder.resolve("said.txt");
        Process validator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--errors-only",
                        "--skip-non-html",
                        "--stdout",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = validator.waitFor();
        assertEquals("", Files.readString(said, StandardCharsets.UTF_8).strip());
        assertEquals(0, code);
    }

    private static Path jar() {
        Optional<Path> named =
                Optional.ofNullable(System.getenv("VNU_JAR")).map(Path::of).filter(Files::isReadable);
        if (named.isEmpty()) {
            String reason = "No check of HTML: VNU_JAR names no jar of the Nu validator";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            System.err.println(reason);
            abort(reason);
        }
        return named.orElseThrow();
    }
}
