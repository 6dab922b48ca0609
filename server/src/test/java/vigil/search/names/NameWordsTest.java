package vigil.search.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Łucja Ørsted-Weiß | lucja orsted weiss",
                "Niamh O’Dwyerty | niamh odwyerty",
                "Семён Подъячев | семен подъячев",
                "Зои\u0306лов Й. | зойлов й",
                "إبراهيم أبو الفداء | ابراهيم ابو الفدا",
                "مُحَمَّد یوسف | محمد يوسف",
                "דָּוִד כהן | דוד כהנ",
                "ゆり ﾕﾘ | ユリ ユリ",
                "王曉瀾 | 王晓澜",
                "გიორგი | giorgi",
                "İbrahim Işık | ibrahim isik",
                "cолидарность Мyрзин | солидарность мурзин",
            })
    void namesAreTakenApartAndFolded(String name, String words) {
        assertEquals(words, String.join(" ", letters(name)));
    }

    @Test
    void noLetterOfOneScriptHidesInAWordOfAnother() {
        for (var way : Romanisation.values()) {
            var latin = way.of("абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
            assertTrue(latin.codePoints().noneMatch(c -> WritingSystem.of(c) == WritingSystem.CYRILLIC), latin);
        }
    }

    @Test
    void aPetNameHasItsNameAndANameItsPetNames() {
        assertTrue(Nicknames.of("саша").containsAll(List.of("александр", "александра")));
        assertTrue(Nicknames.of("александр").contains("саша"));
        assertEquals(java.util.Set.of(), Nicknames.of("вересков"));
    }

    @ParameterizedTest
    @CsvSource({"Мурзиханов, Murzikhanov", "Вересков, Vereskow", "Дубравин, Doubravine", "يوسف, Yusuf", "תמר, Tamar"})
    void spellingsOfOneNameShareASkeleton(String one, String other) {
        assertEquals(
                Skeleton.of(NameWords.of(one).getFirst()),
                Skeleton.of(NameWords.of(other).getFirst()));
    }

    private static List<String> letters(String name) {
        return NameWords.of(name).stream().map(NameWord::letters).toList();
    }
}
