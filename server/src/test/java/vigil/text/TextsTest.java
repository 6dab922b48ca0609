package vigil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.casefile.Status;

/// Every text is there in every language, takes the same arguments, and is used.
class TextsTest {
    private static final Texts ENGLISH = Texts.of(Language.EN);

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameTexts(Language language) {
        assertEquals(forReaders(ENGLISH), forReaders(Texts.of(language)), language.tag());
    }

    @Test
    void theDeskIsWholeInItsLanguages() {
        for (Language language : Language.desk()) {
            assertEquals(ENGLISH.keys(), Texts.of(language).keys(), language.tag());
        }
    }

    /// Who has read a translation as a native speaker and stands by it is written down; till then it is a draft.
    @Test
    void everyLanguageSaysWhetherItWasSignedOff() throws IOException {
        try (var in = Texts.class.getResourceAsStream("/texts/signed-off.csv")) {
            String list = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (Language language : Language.all()) {
                assertTrue(list.contains("\n" + language.tag() + ","), language.tag());
            }
        }
    }

    /// The desk may be translated later than the site, but says nothing that English does not.
    @ParameterizedTest
    @EnumSource
    void noLanguageHasTextsThatEnglishLacks(Language language) {
        var more = Texts.of(language).keys();
        more.removeAll(ENGLISH.keys());
        assertEquals(Set.of(), more, language.tag());
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageTakesTheSameArguments(Language language) {
        var english = arguments(ENGLISH);
        arguments(Texts.of(language))
                .forEach((key, names) -> assertEquals(english.get(key), names, key + " in " + language.tag()));
    }

    /// Russian sentences in which the forms for few and for many are the same, because of their case.
    private static final Set<String> ONE_FORM_FOR_MANY = Set.of("person.days", "published.text", "review.record");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryPluralItNeeds(Language language) {
        Texts texts = Texts.of(language);
        for (String key : texts.keys()) {
            var pattern = new MessagePattern(texts.pattern(key));
            if (kinds(pattern).contains(MessagePattern.ArgType.PLURAL) && inflects(pattern)) {
                var needed = pluralsOf(language, key);
                assertTrue(selectors(pattern).containsAll(needed), key + " in " + language.tag() + " lacks " + needed);
            }
        }
    }

    /// A text whose word does not change with the number says only `other`.
    private static boolean inflects(MessagePattern pattern) {
        return selectors(pattern).contains("one");
    }

    private static Set<String> pluralsOf(Language language, String key) {
        var needed = new TreeSet<>(
                com.ibm.icu.text.PluralRules.forLocale(language.locale()).getKeywords());
        if (Set.of(Language.ES, Language.FR, Language.PT).contains(language)) {
            needed.remove("many"); // only for round millions
        }
        if (language == Language.RU && ONE_FORM_FOR_MANY.contains(key)) {
            needed.removeAll(Set.of("few", "many"));
        }
        return needed;
    }

    @ParameterizedTest
    @EnumSource
    void listsOfMonthsAndSeasonsAreWhole(Language language) {
        Texts texts = Texts.of(language);
        texts.keys().stream()
                .filter(key -> key.startsWith("date.months"))
                .forEach(key -> assertEquals(12, texts.list(key).size(), key));
        texts.keys().stream()
                .filter(key -> key.startsWith("date.seasons"))
                .forEach(key -> assertEquals(4, texts.list(key).size(), key));
    }

    @Test
    void everyTextThatIsUsedExists() {
        var missing = new TreeSet<>(TextUses.whole());
        missing.removeAll(ENGLISH.keys());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextOfTheSiteIsUsed() {
        var unused = ENGLISH.keys().stream()
                .filter(TextsTest::forReaders)
                .filter(key -> !TextUses.uses(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    /// These keys are put together while running, so the search above cannot see each of them.
    @Test
    void everyStatusHasAWordAndASentence() {
        var wanted = new TreeSet<String>();
        for (Status.Kind kind : Status.Kind.values()) {
            wanted.add("site.status." + kind.word());
            wanted.add("site.status.when." + kind.word());
        }
        wanted.addAll(Set.of("site.status.dead", "site.status.term", "site.status.place", "site.status.place.seen"));
        var there = ENGLISH.keys().stream()
                .filter(key -> key.startsWith("site.status."))
                .toList();
        assertEquals(wanted, new TreeSet<>(there));
    }

    @Test
    void aTextThatIsNotThereIsAFault() {
        var fault = assertThrows(IllegalStateException.class, () -> ENGLISH.get("site.no-such-text"));
        assertTrue(fault.getMessage().contains("site.no-such-text"));
    }

    @Test
    void aSentenceKeepsTheMarkupOfWhatIsPutIntoIt() {
        Phrase place = Phrase.quoted("Halvany", "").then(new Inline.Note(3));
        Phrase said = ENGLISH.phrase("fact.say.arrested.place", Map.of("place", place));
        assertEquals(new Inline.Plain("Arrested: "), said.parts().getFirst());
        assertEquals(new Inline.Note(3), said.parts().getLast());
        assertEquals("Arrested: Halvany", said.text());
    }

    private static Set<String> forReaders(Texts texts) {
        return texts.keys().stream().filter(TextsTest::forReaders).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean forReaders(String key) {
        return key.matches("(site|date|term|provision|fact)\\..*");
    }

    private static Map<String, Set<String>> arguments(Texts texts) {
        var all = new TreeMap<String, Set<String>>();
        for (String key : texts.keys()) {
            var pattern = new MessagePattern(texts.pattern(key));
            var names = new TreeSet<String>();
            for (int i = 0; i < pattern.countParts(); i++) {
                var type = pattern.getPartType(i);
                if (type == MessagePattern.Part.Type.ARG_NAME || type == MessagePattern.Part.Type.ARG_NUMBER) {
                    names.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
            all.put(key, names);
        }
        return all;
    }

    private static Set<MessagePattern.ArgType> kinds(MessagePattern pattern) {
        var kinds = new java.util.HashSet<MessagePattern.ArgType>();
        for (int i = 0; i < pattern.countParts(); i++) {
            kinds.add(pattern.getPart(i).getArgType());
        }
        return kinds;
    }

    private static Set<String> selectors(MessagePattern pattern) {
        var selectors = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                String selector = pattern.getSubstring(pattern.getPart(i));
                // in Arabic, the only language of ours that has it, zero is nothing but 0
                selectors.add(selector.equals("=0") ? "zero" : selector);
            }
        }
        return selectors;
    }
}
