package vigil.search.names;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What skeletons are made by, as a value of JSON, for a script that has to make the same ones: `sounds` (Latin letters
/// and their class, longer ones first), `letters` (single letters of other scripts and their class), `forms` (letters
/// that have several forms and the one that counts).
public final class SkeletonTables {
    private SkeletonTables() {}

    public static TreeMap<String, Object> json() {
        List<Object> sounds = new ArrayList<>();
        for (var sound : Skeleton.SOUNDS) {
            sounds.add(List.of(sound[0], sound[1]));
        }
        var letters = new TreeMap<String, Object>();
        for (int i = 0; i < Skeleton.LETTERS.length(); i++) {
            letters.put(Skeleton.LETTERS.substring(i, i + 1), Skeleton.CLASSES.substring(i, i + 1));
        }
        return new TreeMap<>(
                java.util.Map.of("sounds", sounds, "letters", letters, "forms", new TreeMap<>(LetterFold.ONE_FORM)));
    }
}
