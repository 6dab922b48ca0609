package vigil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.claim.Fact.Named;

/// A page is headed by a name somebody gives, as near to the reader as there is.
class NamesTest {
    private static final Named LATIN = new Named("Selim Harratu", "en", "transliteration");
    private static final Named ARABIC = new Named("سليم هرّاتو", "ar", "own-script");
    private static final Named CHINESE = new Named("雲喬衡", "zh-Hant", "own-script");

    @Test
    void theReadersLanguageComesFirst() {
        var names = new Names(List.of(ARABIC, LATIN));
        assertEquals(ARABIC, names.heading(Language.AR));
        assertEquals(LATIN, names.heading(Language.EN));
        assertEquals(LATIN, names.heading(Language.ES), "same script");
        assertEquals(LATIN, names.heading(Language.RU), "else Latin");
    }

    @Test
    void withoutAnotherTheOwnNameStands() {
        var names = new Names(List.of(CHINESE));
        assertEquals(CHINESE, names.heading(Language.EN));
        assertTrue(names.own(CHINESE).isEmpty(), "it is on the page already");
    }

    @Test
    void aSpellingInAnotherLanguageOfTheSameScriptIsBetterThanLatin() {
        var own = new Named("Тавира Белморенди", "mis-Cyrl", "own-script");
        var latin = new Named("Tavira Belmorendi", "en", "legal");
        assertEquals(own, new Names(List.of(latin, own)).heading(Language.RU));
    }

    @Test
    void aPenNameHeadsNoPageWhereThereIsAnother() {
        var pen = new Named("T. Orsen", "en", "pseudonym");
        var legal = new Named("Tavira Orsen Belmorendi", "en", "legal");
        assertEquals(legal, new Names(List.of(pen, legal)).heading(Language.EN));
        assertEquals(pen, new Names(List.of(pen)).heading(Language.AR));
    }

    @ParameterizedTest
    @CsvSource({
        "Tavira Orsen Belmorendi, TB",
        "K. V., KV",
        "Исаура Кириньян, ИК",
        "سليم هرّاتو, س ه",
        "يوسف المنصوري, ي م",
        "雲喬衡, 雲",
        "Osmo, O"
    })
    void monograms(String name, String letters) {
        assertEquals(letters, Names.monogram(name));
    }

    @ParameterizedTest
    @CsvSource({"Halvany, Latn", "Хальваны, Cyrl", "ку Ku-ку-ку, Cyrl", "12-88,", "雲喬衡, Hani"})
    void scripts(String text, String script) {
        assertEquals(script, Scripts.of(text));
    }
}
