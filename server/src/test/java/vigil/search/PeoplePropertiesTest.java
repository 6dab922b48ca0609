package vigil.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for any name: names are strung together from syllables of nobody's language, from a seed.
class PeoplePropertiesTest {
    private static final long SEED = 20260131;
    private static final String[][] SYLLABLES = {
        {"ba", "ri", "zo", "mel", "tan", "kur", "vesh", "dol", "ni", "gra"},
        {"ба", "ри", "зо", "мел", "тан", "кур", "веш", "дол", "ни", "гра"},
        {"با", "ري", "زو", "مل", "تان", "كور", "فيش", "دول", "ني", "جرا"},
        {"בא", "רי", "זו", "מל", "טנ", "קור", "וש", "דול", "ני", "גרא"},
        {"ბა", "რი", "ზო", "მელ", "ტან", "კურ", "ვეშ", "დოლ", "ნი", "გრა"},
        {"バ", "リ", "ゾ", "メル", "タン", "クル", "ベシ", "ドル", "ニ", "グラ"},
        {"바", "리", "조", "멜", "탄", "쿠르", "베시", "돌", "니", "그라"},
    };
    private final Random random = new Random(SEED);

    @Test
    void aNameFindsItselfInAnyOrderAndWithASlip() throws IOException {
        var names = new ArrayList<String>();
        try (var index = PeopleIndex.inMemory()) {
            for (int i = 0; i < 700; i++) {
                names.add(word(i) + " " + word(i));
                index.add(Person.named("p" + i, names.get(i)));
            }
            index.refresh();
            for (int i = 0; i < names.size(); i++) {
                var words = names.get(i).split(" ");
                finds(index, i, names.get(i));
                finds(index, i, words[1] + " " + words[0]);
                finds(index, i, slipped(words[0]) + " " + words[1]);
            }
        }
    }

    private static void finds(PeopleIndex index, int person, String words) {
        var ids = index.find(Asked.words(words)).hits().stream().map(Hit::id).toList();
        assertTrue(ids.contains("p" + person), () -> "seed " + SEED + ": " + words + " finds " + ids);
    }

    private String word(int number) {
        var syllables = SYLLABLES[number % SYLLABLES.length];
        var out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            out.append(syllables[random.nextInt(syllables.length)]);
        }
        return out.toString();
    }

    /// One letter left out.
    private String slipped(String word) {
        var letters = new ArrayList<>(List.of(word.split("")));
        letters.remove(1 + random.nextInt(letters.size() - 1));
        return String.join("", letters);
    }
}
