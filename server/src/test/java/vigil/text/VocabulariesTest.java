package vigil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.claim.Curation;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Vocabulary;

class VocabulariesTest {
    private static final String HEADER = "code,broader,label_en,label_ru,label_es,label_ar,huridocs\n";

    /// Every file reads, which means: codes once, broader codes above, a label in each language.
    @Test
    void everyFileReads() throws Exception {
        Set<String> files = files();
        assertTrue(files.size() >= 28, files.toString());
        for (String file : files) {
            assertFalse(Vocabularies.codes(file).isEmpty(), file);
        }
    }

    @Test
    void everyWordOfAFactHasItsFile() throws Exception {
        var needed = Stream.of(Fact.class, Curation.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .flatMap(kind -> Stream.of(kind.getRecordComponents()))
                .filter(part -> part.isAnnotationPresent(Vocabulary.class))
                .map(part -> part.getAnnotation(Vocabulary.class).value())
                .collect(Collectors.toCollection(HashSet::new));
        Stream.of(Source.class.getRecordComponents())
                .filter(part -> part.isAnnotationPresent(Vocabulary.class))
                .forEach(part -> needed.add(part.getAnnotation(Vocabulary.class).value()));
        assertTrue(needed.contains("source-kind") && needed.contains("withhold-reason"), needed.toString());
        assertTrue(files().containsAll(needed), needed.toString());
    }

    /// A label in the wrong alphabet is a slip of copying.
    @Test
    void labelsStandInTheScriptOfTheirLanguage() throws Exception {
        for (String file : files()) {
            for (String code : Vocabularies.codes(file)) {
                assertTrue(has(Vocabularies.label(file, code, "ru"), "IsCyrillic"), file + " " + code + " ru");
                assertTrue(has(Vocabularies.label(file, code, "ar"), "IsArabic"), file + " " + code + " ar");
                assertFalse(has(Vocabularies.label(file, code, "es"), "IsCyrillic"), file + " " + code + " es");
                assertFalse(has(Vocabularies.label(file, code, "en"), "IsCyrillic"), file + " " + code + " en");
            }
        }
    }

    private static boolean has(String label, String script) {
        return label.matches("(?s).*\\p{" + script + "}.*");
    }

    @Test
    void aLabelIsInTheLanguageAskedFor() {
        assertEquals("House arrest", Vocabularies.label("custody-measure", "house-arrest", "en"));
        assertEquals("Домашний арест", Vocabularies.label("custody-measure", "house-arrest", "ru"));
        assertEquals("Arresto domiciliario", Vocabularies.label("custody-measure", "house-arrest", "es"));
        assertEquals("إقامة جبرية", Vocabularies.label("custody-measure", "house-arrest", "ar"));
        assertEquals("House arrest", Vocabularies.label("custody-measure", "house-arrest", "eo"));
        assertEquals("not-coined-yet", Vocabularies.label("custody-measure", "not-coined-yet", "en"));
    }

    @Test
    void freeWordsAreTranslatedWhereAVocabularyHasThem() {
        assertEquals(Optional.of("Печатник"), Vocabularies.translated("occupation", "printer", "ru"));
        assertEquals(Optional.empty(), Vocabularies.translated("occupation", "archivist of the Port of Halvany", "ru"));
        assertEquals(Optional.empty(), Vocabularies.translated("occupation", "printer", "eo"));
    }

    @Test
    void aWordIsAKindOfABroaderOne() {
        assertTrue(Vocabularies.isKindOf("ill-treatment-kind", "mock-execution", "death-threat"));
        assertTrue(Vocabularies.isKindOf("contact-regime", "lawyer-no", "acknowledged"), "over two steps");
        assertFalse(Vocabularies.isKindOf("ill-treatment-kind", "death-threat", "mock-execution"));
    }

    @Test
    void everySlipOfAFileIsNamedWithItsLine() {
        String csv = HEADER + "a,b,A,А,A,ا,\n" + "a,,A,А,,ا,\n" + "b c,,\"B, and\",Б,B,ب,\n";
        var refusal = assertThrows(Refusal.class, () -> Vocabularies.words("test", new StringReader(csv)));
        assertEquals(
                List.of(
                        new Problem("vocabulary-broader", "test.csv line 2", "b"),
                        new Problem("missing", "test.csv line 3", "label_es"),
                        new Problem("twice", "test.csv line 3", "a"),
                        new Problem("vocabulary-code", "test.csv line 4", "b c")),
                refusal.problems());
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        var csv = new StringReader("code,label\na,A\n");
        var refusal = assertThrows(Refusal.class, () -> Vocabularies.words("test", csv));
        assertEquals("vocabulary-columns", refusal.problems().getFirst().code());
        assertThrows(Refusal.class, () -> Vocabularies.codes("no-such-list"));
    }

    private static Set<String> files() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(VocabulariesTest.class.getResource("/vocabulary"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .collect(Collectors.toSet());
        }
    }
}
