package vigil.search.names;

import java.util.ArrayList;
import java.util.List;

/// Undoes the cases of Russian and Ukrainian names: "Орлову", "Орловым" -> "Орлов", "Орлова". Several
/// answers are usual; only words that are known count, so a wrong one does no harm. Also turns the form of
/// one sex into the other's, since a sister is found under her brother's name.
final class Inflections {
    /// A form the word may be another form of, at a cost.
    record Form(String letters, float cost) {}

    /// Ending heard, endings of the name itself; longer endings first say more.
    private static final String[][] ENDINGS = {
        {"овичем", "ович"},
        {"евичем", "евич"},
        {"овича", "ович"},
        {"евича", "евич"},
        {"овичу", "ович"},
        {"евичу", "евич"},
        {"овной", "овна"},
        {"евной", "евна"},
        {"овны", "овна"},
        {"овне", "овна"},
        {"овну", "овна"},
        {"ского", "ский", "ской"},
        {"скому", "ский", "ской"},
        {"ским", "ский"},
        {"скою", "ская"},
        {"скую", "ская"},
        {"ской", "ская"},
        {"цкого", "цкий"},
        {"цкому", "цкий"},
        {"цким", "цкий"},
        {"цкой", "цкая"},
        {"ська", "ський"},
        {"ського", "ський"},
        {"ському", "ський"},
        {"ським", "ський"},
        {"ской", "ский"},
        {"ская", "ский"},
        {"ого", "ый", "ой", "ий"},
        {"его", "ий", "ей"},
        {"ому", "ый", "ой", "ий"},
        {"ему", "ий", "ей"},
        {"ую", "ая"},
        {"юю", "яя"},
        {"ой", "ая", "а", "ый"},
        {"ою", "а", "ая"},
        {"ею", "я", "а"},
        {"ым", "", "ый", "ой"},
        {"им", "ий", "", "ь"},
        {"ом", ""},
        {"ем", "ь", "й", "", "я"},
        {"ём", "ь", "й"},
        {"ей", "я", "а", "ея"},
        {"ією", "ія"},
        {"єю", "я", "є"},
        {"еві", "ь", "й"},
        {"ові", "", "о"},
        {"єві", "й"},
        {"ьом", "ьо"},
        {"ею", "ея", "ей"},
        {"ем", "е"},
        {"ом", "о"},
        {"ами", "ы", "и"},
        {"ями", "и"},
        {"ии", "ия"},
        {"ию", "ия", "ий"},
        {"ией", "ия"},
        {"ия", "ий"},
        {"ию", "ий"},
        {"ием", "ий"},
        {"ьи", "ья"},
        {"ью", "ья", "ь"},
        {"ьей", "ья"},
        {"ы", "а", ""},
        {"и", "а", "я", "ь"},
        {"е", "а", "я", ""},
        {"і", "а", "я"},
        {"у", "", "а", "о"},
        {"ю", "ь", "й", "я"},
        {"а", "", "о"},
        {"я", "ь", "й"},
        {"", "а", "о"},
    };

    private Inflections() {}

    static List<Form> of(NameWord word) {
        if (word.system() != WritingSystem.CYRILLIC || word.letters().length() < 3) {
            return List.of();
        }
        var forms = new ArrayList<Form>();
        for (var endings : ENDINGS) {
            if (word.letters().endsWith(endings[0])) {
                undone(word.letters(), endings, forms);
            }
        }
        fleeting(word.letters(), forms);
        return forms;
    }

    private static void undone(String word, String[] endings, List<Form> forms) {
        var stem = word.substring(0, word.length() - endings[0].length());
        for (int i = 1; i < endings.length && stem.length() >= 2; i++) {
            forms.add(new Form(stem + endings[i], 1.5f + 0.2f * i));
        }
    }

    /// The vowel that comes and goes: "Павла" is "Павел", "Коваленка" no such case, "Орла" is "Орёл".
    private static void fleeting(String word, List<Form> forms) {
        for (var ending : new String[] {"ом", "ем", "а", "у", "е", "я", "ю"}) {
            int stem = word.length() - ending.length();
            if (word.endsWith(ending) && stem >= 3) {
                var soft = word.charAt(stem - 2) == 'ь' || word.charAt(stem - 2) == 'й';
                var front = word.substring(0, soft ? stem - 2 : stem - 1);
                for (var vowel : new String[] {"е", "о"}) {
                    forms.add(new Form(front + vowel + word.charAt(stem - 1), 2.5f));
                }
            }
        }
    }
}
