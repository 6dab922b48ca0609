package vigil.search.names;

import java.util.HashMap;
import java.util.Map;

/// Russian names as papers and passports of other countries write them. For making words to learn from
/// and to measure with, never for display: displayed names are the ones a source wrote.
public enum Romanisation {
    FRENCH(
            "в v ж j з z й ï у ou х kh ц ts ч tch ш ch щ chtch ы y э e ю iou я ia ё io",
            "^е ie ае aïe ое oïe ий i ый y ей eï ге gue ги gui аса assa асе asse ася assia осо osso еса essa иса issa ин$ ine"),
    GERMAN(
            "в w ж sch з s й i у u х ch ц z ч tsch ш sch щ schtsch ы y э e ю ju я ja ё jo",
            "^е je ае aje ое oje ее eje ье je ий i ый y аса assa асе asse осо osso еса essa иса issa"),
    POLISH(
            "в w ж ż з z й j у u х ch ц c ч cz ш sz щ szcz ы y э e ю iu я ia е ie ё io л ł",
            "^е je ^я ja ^ю ju ая aja ия ija ие ije ае aje ое oje ее eje ле le ли li ля la лю lu ль l же że ше sze че cze це ce ки ki ии ii ьи ji ье je ья ja ью ju ий i ый y"),
    ISO_9("в v ж ž з z й j у u х h ц c ч č ш š щ ŝ ы y э è ю û я â ё ë ъ ʺ ь ʹ", ""),
    PASSPORT("в v ж zh з z й i у u х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia ё e ъ ie", ""),
    PRESS(
            "в v ж zh з z й y у u х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ё yo",
            "^е ye ае aye ое oye ее eye ье ye ий y ый y");

    private static final String COMMON = "а a б b г g д d е e и i к k л l м m н n о o п p р r с s т t ф f";
    private final Map<String, String> letters = new HashMap<>();

    Romanisation(String own, String contexts) {
        for (var table : new String[] {common(), own, contexts}) {
            var words = table.isEmpty() ? new String[0] : table.split(" ");
            for (int i = 0; i < words.length; i += 2) {
                letters.put(words[i], words[i + 1]);
            }
        }
    }

    private static String common() {
        return COMMON;
    }

    /// One Russian word, small letters in and out; signs without a counterpart disappear.
    public String of(String russian) {
        var marked = "^" + russian + "$";
        var out = new StringBuilder();
        for (int i = 0; i < marked.length(); ) {
            i += write(marked, i, out);
        }
        return out.toString();
    }

    private int write(String marked, int at, StringBuilder out) {
        for (int length = Math.min(3, marked.length() - at); length > 0; length--) {
            var latin = letters.get(marked.substring(at, at + length));
            if (latin != null) {
                out.append(latin);
                return length;
            }
        }
        return 1;
    }
}
