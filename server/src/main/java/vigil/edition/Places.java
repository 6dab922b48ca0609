package vigil.edition;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vigil.audience.Breach;

/// Sees to it that no two files of an edition meet in one place, also on a disk that does not tell capitals from
/// small letters.
final class Places {
    private Set<String> checked = Set.of();

    void check(Set<String> paths) {
        if (paths.equals(checked)) {
            return;
        }
        var taken = new HashSet<String>();
        var folders = new HashSet<String>();
        for (String path : paths) {
            String place = path.toLowerCase(Locale.ROOT);
            if (!taken.add(place)) {
                throw new Breach("two files of the edition meet at " + path);
            }
            for (int slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1)) {
                if (!folders.add(place.substring(0, slash))) {
                    break; // and all above it
                }
            }
        }
        for (String place : taken) {
            if (folders.contains(place)) {
                throw new Breach("two files of the edition meet at " + place);
            }
        }
        checked = new HashSet<>(paths);
    }
}
