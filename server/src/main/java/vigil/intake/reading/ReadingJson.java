package vigil.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The object that `vigil read --json` prints for one file.
public final class ReadingJson {
    private ReadingJson() {}

    /// Maps, lists, strings, numbers and nulls, in the order they are printed.
    public static Map<String, @Nullable Object> of(String file, Reading reading) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("file", file);
        out.put("language", reading.language());
        List<Object> persons = new ArrayList<>();
        for (Person person : reading.persons()) persons.add(person(person));
        out.put("persons", persons);
        List<Object> claims = new ArrayList<>();
        for (Mark mark : reading.marks()) claims.add(claim(mark));
        out.put("claims", claims);
        return out;
    }

    private static Map<String, @Nullable Object> person(Person person) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("name", person.name());
        out.put("role", person.role().wire());
        List<Object> mentions = new ArrayList<>();
        for (Span span : person.mentions()) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("start", (long) span.start());
            place.put("end", (long) span.end());
            mentions.add(place);
        }
        out.put("mentions", mentions);
        return out;
    }

    private static Map<String, @Nullable Object> claim(Mark mark) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("pred", mark.pred());
        out.put("person", mark.persons().size() == 1 ? mark.persons().getFirst() : mark.persons());
        out.put("start", (long) mark.start());
        out.put("end", (long) mark.end());
        out.put("value", mark.value());
        return out;
    }
}
