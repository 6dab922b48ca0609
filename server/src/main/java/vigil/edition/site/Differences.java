package vigil.edition.site;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPart;
import vigil.audience.PublicFile.PublicPoint;

/// Numbers the parts of a file about which its sources disagree: `d1`, `d2` ... on its page.
final class Differences {
    /// One of them: `part` of `point`.
    record Difference(int number, PublicPoint point, PublicPart part) {}

    private final List<Difference> all = new ArrayList<>();
    private final Map<PublicPart, Integer> numbers = new IdentityHashMap<>();

    Differences(PublicFile file) {
        for (PublicPoint point : file.points()) {
            for (PublicPart part : point.parts()) {
                if (!part.others().isEmpty()) {
                    numbers.put(part, numbers.size() + 1);
                    all.add(new Difference(numbers.size(), point, part));
                }
            }
        }
    }

    List<Difference> all() {
        return List.copyOf(all);
    }

    OptionalInt number(PublicPart part) {
        Integer number = numbers.get(part);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
