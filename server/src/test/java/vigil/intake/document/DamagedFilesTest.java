package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.claim.Refusal;

/// Files cut and corrupted at seeded places: each is read or refused, never half of both.
class DamagedFilesTest {
    private static final int SEEDS = 200;
    /// The libraries say a great deal about damaged files; kept here because a logger is held weakly.
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    @BeforeAll
    static void quiet() {
        LIBRARIES.setLevel(Level.OFF);
    }

    private static byte[] sound(Format format) {
        return switch (format) {
            case TEXT -> Samples.RUSSIAN.getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> ("# " + Samples.RUSSIAN).getBytes(StandardCharsets.UTF_8);
            case HTML -> ("<title>t</title><table><tr><td>" + Samples.RUSSIAN).getBytes(StandardCharsets.UTF_8);
            case PDF -> Samples.pages(Samples.RUSSIAN, "two");
            case DOCX -> Samples.docx(Samples.RUSSIAN, "two");
        };
    }

    private static byte[] damaged(byte[] sound, int seed) {
        var random = new Random(seed);
        byte[] bytes = seed % 2 == 0 ? Arrays.copyOf(sound, 1 + random.nextInt(sound.length)) : sound.clone();
        for (int i = 0; i < seed % 7; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyDamagedFileIsReadOrRefused(Format format) {
        byte[] sound = sound(format);
        int refusals = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                Extract extract = Parser.read(format, damaged(sound, seed), Limits.USUAL);
                assertEquals(extract, Extract.of(extract.json()), "seed " + seed);
                assertFalse(extract.text().isBlank());
            } catch (Refusal refusal) {
                refusals++;
                assertFalse(refusal.problems().isEmpty());
            }
        }
        assertTrue(refusals > 0 && refusals < SEEDS, format + ": " + refusals);
    }

    @Test
    void throughTheChildAsWell() {
        for (Format format : new Format[] {Format.PDF, Format.DOCX}) {
            for (int seed = 4; seed < 8; seed++) {
                String name = "damaged." + format.name().toLowerCase(java.util.Locale.ROOT);
                switch (Document.of(name, damaged(sound(format), seed), Limits.USUAL)) {
                    case Document.Text text -> assertFalse(text.text().isBlank());
                    case Document.Refused refused ->
                        assertEquals(name, refused.problems().getFirst().where());
                }
            }
        }
    }
}
