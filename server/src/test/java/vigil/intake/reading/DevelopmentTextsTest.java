package vigil.intake.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vigil.intake.reading.eval.Evaluation;

/// The annotated texts kept outside the project: runs only where `../shared/data/reading` stands beside the checkout.
class DevelopmentTextsTest {
    private static final Path DATA = Path.of("../../shared/data/reading");

    @Test
    void theFiguresAreReached() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("dev")), "no ../shared/data/reading/dev beside this checkout");
        Evaluation figures = Evaluation.run(DATA.resolve("dev"), System.out);
        assertTrue(figures.persons() >= 0.98, () -> "persons " + figures.persons());
        assertTrue(figures.found() >= 0.95, () -> "claims " + figures.found());
        assertTrue(figures.exact() >= 0.88, () -> "exact " + figures.exact());
        assertTrue(figures.values() >= 0.9, () -> "values " + figures.values());
        assertTrue(figures.rightPerson() >= 0.88, () -> "right person " + figures.rightPerson());
        assertTrue(figures.precision() >= 0.9, () -> "precision " + figures.precision());
        assertTrue(figures.worstLanguage() > 0.85, () -> "worst language " + figures.worstLanguage());
    }

    @Test
    void theDeclarationIsReadWhole() throws IOException {
        assumeTrue(Files.exists(DATA.resolve("declaration.txt")), "no ../shared/data/reading beside this checkout");
        String text = Files.readString(DATA.resolve("declaration.txt"));
        Reading reading = Reader.standard().read(text, null);
        assertTrue(reading.persons().stream()
                        .filter(p -> p.role() == Role.PRISONER)
                        .count()
                == 1);
        assertTrue(reading.persons().stream()
                        .filter(p -> p.role() == Role.CO_ACCUSED)
                        .count()
                == 8);
        for (String expected :
                java.util.List.of("arrest_date 2021-09-16", "max_penalty P10Y", "age 57", "charge ru/cc/212/1.1"))
            assertTrue(reading.marks().stream().anyMatch(m -> (m.pred() + " " + m.value()).equals(expected)), expected);
        assertTrue(reading.marks().stream()
                        .filter(m -> m.pred().equals("facility"))
                        .count()
                >= 2);
        assertTrue(
                reading.marks().stream().filter(m -> m.pred().equals("demand")).count() >= 2);
    }
}
