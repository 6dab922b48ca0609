package vigil.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.search.names.How;

/// All names are invented.
class PeopleIndexTest {
    private final PeopleIndex index = PeopleIndex.inMemory();

    @BeforeEach
    void feed() {
        put("gayaz", "Гаяз Мурзиханов");
        put("anna", "Anna Petrovna Zelinskaya");
        put("orlan", "Орлан Вересков");
        put("pavel", "Павел Сергеевич Дубравин");
        put("yusuf", "يوسف الزنكلوي");
        put("tamar", "תמר גרושקביץ");
        put("giorgi", "გიორგი ბერულავაძე");
        put("armen", "Արմեն Զարգարյանց");
        put("wang", "王晓澜");
        put("kana", "ユーリ・ゼレンコフ");
        put("hangul", "유리 젤렌코프");
        put("ohara", "Niamh O’Dwyerty");
        put("lukasz", "Łukasz Brzęczkiewicz");
        put("other", "Gaya Murzina");
        index.refresh();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Гаяз Мурзиханов",
                "Мурзиханов Гаяз",
                "Gayaz Murzikhanov",
                "Gayaz Murzihanov",
                "Gaïaz Mourzikhanov",
                "Gajas Mursichanow",
                "Gajaz Murzichanow",
                "Murzixanov",
                "Murzhikanov Gayaz",
                "غاياز مورزيخانوف",
                "גיאז מורזיחנוב",
                "ガヤズ・ムルジハノフ",
                "가야즈 무르지하노프",
                "加亚兹 穆尔济哈诺夫",
                "გაიაზ მურზიხანოვი",
                "Գայազ Մուրզիխանով",
                "Мурзиханова Гаяза",
                "Мурзихановым",
                "Г. Мурзиханов",
                "Мyрзиханoв",
            })
    void onePersonIsFoundByManySpellings(String words) {
        assertEquals("gayaz", first(words));
    }

    @ParameterizedTest
    @CsvSource({
        "Yusuf al-Zankalawi, yusuf",
        "Юсуф Занкалави, yusuf",
        "Tamar Grushkevich, tamar",
        "Giorgi Berulavadze, giorgi",
        "Гиорги Берулавадзе, giorgi",
        "Armen Zargaryants, armen",
        "Wang Xiaolan, wang",
        "王 晓澜, wang",
        "王曉瀾, wang",
        "Anna Zelinskaja, anna",
        "Анна Зелинская, anna",
        "Зелинской Анне Петровне, anna",
        "Lukasz Brzeczkiewicz, lukasz",
        "Niamh ODwyerty, ohara",
        "Odwyerty, ohara",
        "Дубравин П. С., pavel",
        "Паша Дубравин, pavel",
        "Pavel Dubravin, pavel",
        "Вересков Орлан, orlan",
        "Веерсков, orlan",
        "Verescov Orlan, orlan",
    })
    void recordsInEveryScriptAreFound(String words, String expected) {
        assertEquals(expected, first(words));
    }

    @Test
    void aHitSaysWhichWordsMatchedAndHow() {
        assertEquals(How.EXACT, how("Мурзиханов"));
        assertEquals(How.TYPO, how("Мурзиханв"));
        assertEquals(How.INFLECTION, how("Мурзихановым"));
        assertEquals(How.OTHER_SCRIPT, how("Murzikhanov"));
        assertEquals(How.NICKNAME, how("Паша"));
        assertTrue(index.find(Asked.words("Мурзиханов Гаяз")).hits().getFirst().swapped());
        assertFalse(index.find(Asked.words("Гаяз Мурзиханов")).hits().getFirst().swapped());
    }

    @Test
    void theSameWordRanksAboveAnAlikeOne() {
        put("near", "Орлан Верескин");
        index.refresh();
        assertEquals("near", first("Орлан Верескин"));
        assertEquals("orlan", first("Орлан Вересков"));
    }

    @Test
    void aSlipIsAnsweredWithTheWordThatWasMeant() {
        assertEquals("орлан вересков", index.find(Asked.words("Орлан Веерсков")).didYouMean());
        assertNull(index.find(Asked.words("Орлан Вересков")).didYouMean());
    }

    @Test
    void facetsNarrowHitsAndCountThem() {
        index.put(held("one", "Марат Сарвенский", "held"));
        index.put(held("two", "Марат Сарвенский", "freed"));
        index.refresh();
        var all = index.find(Asked.words("Марат Сарвенский"));
        assertEquals(Map.of("status", Map.of("held", 1, "freed", 1)), all.facets());
        var freed = index.find(new Asked("Марат Сарвенский", Map.of("status", "freed"), 10));
        assertEquals(List.of("two"), freed.hits().stream().map(Hit::id).toList());
        assertEquals(
                List.of(),
                index.find(new Asked("Марат", Map.of("status", "no"), 10)).hits());
    }

    @Test
    void facetsCountEverybodyWhoAnswersAndNotOnlyWhoIsShown() {
        for (int i = 0; i < 70; i++) {
            index.put(held("m" + i, "Марат Сарвенский", i % 7 == 0 ? "freed" : "held"));
        }
        index.put(held("else", "Ника Полевская", "held"));
        index.refresh();
        var ten = index.find(new Asked("Марат Сарвенский", Map.of(), 10));
        assertEquals(10, ten.hits().size());
        assertEquals(70, ten.people());
        assertEquals(Map.of("status", Map.of("held", 60, "freed", 10)), ten.facets());
        assertEquals(
                10, index.find(new Asked("Марат", Map.of("status", "freed"), 3)).people());
    }

    @Test
    void whoAnswersBothWordsRoughlyStandsAboveManyWhoAnswerOne() {
        for (int i = 0; i < 90; i++) {
            put("namesake" + i, "Vereskov Zora" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
        }
        put("meant", "Брамдоливский Вересков");
        index.refresh();
        assertEquals("meant", first("Brandolinsky Vereskov"));
    }

    @ParameterizedTest
    @CsvSource({"肖恩 达拉斯", "Шон Даллас", "شون دالاس", "Shaun Dallas"})
    void namesThatCustomWritesOtherwiseThanLettersWouldAreFound(String words) {
        put("sean", "Sean Dallas");
        put("near", "Shon Dalas");
        index.refresh();
        assertTrue(index.find(Asked.words(words)).hits().stream()
                .anyMatch(hit -> hit.id().equals("sean") && hit.score() > 0.8));
    }

    @Test
    void whatIsSaidOfAPersonFindsThemBelowTheirNamesake() {
        index.put(new Person(
                "text",
                List.of("Ника Полевская"),
                null,
                List.of("Верхний Сарвен"),
                Map.of(),
                List.of("Held with Вересков in colony no. 7")));
        index.refresh();
        assertEquals("text", first("колонии Верхнего Сарвена"));
        assertEquals("orlan", first("Вересков"));
        assertTrue(index.find(Asked.words("Вересков")).hits().stream()
                .anyMatch(hit -> hit.id().equals("text")));
    }

    @Test
    void everyNameOfAPersonLeadsToThem() {
        index.put(Person.named("many", "Zorina Lapteva", "Зорина Ветлугина", "Laptewa Soryna"));
        index.refresh();
        assertEquals("many", first("Ветлугина Зорина"));
        assertEquals(
                "Зорина Ветлугина",
                index.find(Asked.words("Ветлугина")).hits().getFirst().name());
        assertEquals("many", first("Lapteva"));
    }

    @Test
    void puttingAgainReplacesAndRemovingForgets() {
        put("orlan", "Орлан Журавский");
        index.remove("gayaz");
        index.refresh();
        assertEquals("orlan", first("Журавский"));
        assertTrue(ids("Вересков").stream().noneMatch("orlan"::equals));
        assertTrue(ids("Гаяз Мурзиханов").stream().noneMatch("gayaz"::equals));
    }

    @Test
    void clearedAndFedAgainItAnswersAsBefore() {
        var before = index.find(Asked.words("Gayaz Murzikhanov"));
        index.clear();
        index.refresh();
        assertEquals(0, index.size());
        assertEquals(List.of(), ids("Gayaz Murzikhanov"));
        feed();
        assertEquals(before, index.find(Asked.words("Gayaz Murzikhanov")));
    }

    @Test
    void anIndexInAFolderOutlivesTheProcess(@TempDir Path folder) throws IOException {
        try (var kept = PeopleIndex.at(folder)) {
            kept.put(Person.named("one", "Орлан Вересков"));
            kept.refresh();
        }
        try (var again = PeopleIndex.at(folder)) {
            assertEquals(
                    "one", again.find(Asked.words("Vereskov")).hits().getFirst().id());
        }
    }

    private static Person held(String id, String name, String status) {
        return new Person(id, List.of(name), null, List.of(), Map.of("status", List.of(status)), List.of());
    }

    private void put(String id, String name) {
        index.put(Person.named(id, name));
    }

    private How how(String words) {
        return index.find(Asked.words(words)).hits().getFirst().why().getFirst().how();
    }

    private List<String> ids(String words) {
        return index.find(Asked.words(words)).hits().stream().map(Hit::id).toList();
    }

    private String first(String words) {
        return ids(words).stream().findFirst().orElse("nobody");
    }
}
