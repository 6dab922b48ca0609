package vigil.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigil.claim.Subject;

/// Everyone of whom a claim counts, by the place of the first one, and the other way round.
final class Order {
    private final TreeMap<Long, Subject> subjects = new TreeMap<>();
    private final Map<Subject, Long> places = new HashMap<>();

    void enter(Subject subject, long place) {
        places.put(subject, place);
        subjects.put(place, subject);
    }

    void leave(Subject subject) {
        Long place = places.remove(subject);
        if (place != null) {
            subjects.remove(place);
        }
    }

    boolean has(Subject subject) {
        return places.containsKey(subject);
    }

    OptionalLong place(Subject subject) {
        Long place = places.get(subject);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
    }

    Stream<Subject> subjects() {
        return subjects.values().stream();
    }
}
