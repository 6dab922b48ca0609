package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Vocabulary;
import vigil.text.Vocabularies;

class WorldVocabularyTest {
    private final List<String> unknown = new ArrayList<>();
    private int used;

    @Test
    void everyCodeInTheWorldIsInItsVocabulary() throws Exception {
        for (Entry entry : World.load().entries()) {
            words((Record) entry);
            if (entry instanceof Claim claim) {
                words((Record) claim.fact());
            }
            if (entry instanceof Cite cite) {
                words(cite.source());
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(used > 150, "only " + used + " words");
    }

    private void words(Record of) throws ReflectiveOperationException {
        for (RecordComponent part : of.getClass().getRecordComponents()) {
            var vocabulary = part.getAnnotation(Vocabulary.class);
            Object code = vocabulary == null ? null : part.getAccessor().invoke(of);
            if (code != null) {
                used++;
                if (Vocabularies.word(vocabulary.value(), (String) code).isEmpty()) {
                    unknown.add(vocabulary.value() + ": " + code);
                }
            }
        }
    }
}
