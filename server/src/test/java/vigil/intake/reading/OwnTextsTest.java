package vigil.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.intake.reading.eval.Agreement;
import vigil.intake.reading.eval.Evaluation;

/// Invented texts in every language, each with the claims that must be read in it.
class OwnTextsTest {
    private static final Path FOLDER = Path.of("src/test/resources/reading/texts");

    static Stream<Path> texts() throws IOException {
        return Files.list(FOLDER).filter(p -> p.toString().endsWith(".txt")).sorted();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyClaimIsReadAndAboutTheRightPerson(Path file) {
        OwnText own = OwnText.read(file);
        Reading reading = Reader.standard().read(own.gold().text(), own.gold().said());
        assertEquals(own.gold().language(), reading.language());
        assertEquals(List.of(), Agreement.missing(own.gold(), own.certain(), reading));
    }

    @Test
    void whatIsStillMissedIsLittle() throws IOException {
        List<vigil.intake.reading.eval.Gold> golds = new ArrayList<>();
        for (Path file : texts().toList()) golds.add(OwnText.read(file).gold());
        assertTrue(golds.size() >= 30);
        Evaluation figures = Evaluation.of(golds);
        assertTrue(figures.persons() > 0.97, () -> "persons " + figures.persons());
        assertTrue(figures.found() > 0.93, () -> "claims " + figures.found());
        assertTrue(figures.rightPerson() > 0.9, () -> "right person " + figures.rightPerson());
        assertTrue(figures.precision() > 0.9, () -> "precision " + figures.precision());
    }
}
