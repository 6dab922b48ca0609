package vigil.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Provision;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.claim.Term;
import vigil.claim.Visibility;
import vigil.claim.When;

/// Turns the records of `vigil.claim` into JSON values and back, by their component names; an absent
/// component is left out. A fact carries its kind: `{"kind":"Arrested","when":"2024-03-12"}`. The
/// names in the code are therefore names in the ledger for ever: golden files hold them fast.
public final class Records {
    private static final Map<String, Class<?>> FACTS = kinds(Fact.class);

    private Records() {}

    /// The kinds of fact by name, in the order of their declaration.
    public static List<Class<?>> factKinds() {
        return List.of(Fact.class.getPermittedSubclasses());
    }

    /// Which parts of a record may be absent from its JSON.
    public static Set<String> optionalParts(Class<?> type) {
        return NullableParts.of(type);
    }

    static Map<String, Class<?>> kinds(Class<?> sealed) {
        var kinds = new HashMap<String, Class<?>>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            kinds.put(kind.getSimpleName(), kind);
        }
        return Map.copyOf(kinds);
    }

    /// The JSON value of a record, as [Json] takes it.
    public static Map<String, Object> write(Record record) {
        var out = new TreeMap<String, Object>();
        for (RecordShape.Member member : RecordShape.of(record.getClass()).members()) {
            Object value = member.of(record);
            if (value != null) {
                out.put(member.name(), value(value));
            }
        }
        return out;
    }

    /// The canonical text of the same value, without the maps in between.
    public static String text(Record record) {
        return new JsonWriter(false).record(record);
    }

    private static Object value(Object value) {
        return switch (plain(value)) {
            case Record record -> write(record);
            case List<?> list -> list.stream().map(Records::value).toList();
            case Object plain -> plain;
        };
    }

    /// A text, number or truth as JSON has it; a list, and a record that has parts, as they are.
    static Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> (long) number;
            case Long number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list;
            case Instant instant -> Moments.text(instant);
            case When when -> when.edtf();
            case Visibility visibility -> visibility.toString();
            case Id id -> id.text();
            case Subject subject -> subject.toString();
            case Term term -> term.text();
            case Provision provision -> provision.canonical();
            case Record record -> record;
            default -> throw new IllegalStateException("no JSON form for " + value.getClass());
        };
    }

    /// Reads a record of the given type; refuses an object that lacks a part, has one too many, or
    /// whose parts the record itself refuses, with all problems that were found.
    public static <T> T read(Class<T> type, Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            throw new Refusal(new Problem("json-object", type.getSimpleName()));
        }
        return type == Fact.class
                ? type.cast(read(factKind(object.get("kind")), object, "kind"))
                : type.cast(read(type, object, ""));
    }

    /// The same where the object has the member `tag` besides.
    static Object read(Class<?> type, Map<?, ?> object, String tag) {
        RecordShape shape = RecordShape.of(type);
        var problems = new ArrayList<Problem>();
        @Nullable Object[] values = new Object[shape.parts().size()];
        int known = object.containsKey(tag) ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            RecordPart part = shape.parts().get(i);
            @Nullable Object value = object.get(part.name());
            known += value != null || object.containsKey(part.name()) ? 1 : 0;
            values[i] = part.read(value, problems);
        }
        if (known < object.size()) {
            unknown(type, object, tag, problems);
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return shape.make(values);
    }

    private static void unknown(Class<?> type, Map<?, ?> object, String tag, List<Problem> problems) {
        var names = new ArrayList<String>(List.of(tag));
        RecordShape.of(type).parts().forEach(part -> names.add(part.name()));
        for (Object key : object.keySet()) {
            if (!names.contains(key)) {
                problems.add(new Problem("json-unknown", type.getSimpleName() + "." + key));
            }
        }
    }

    private static Class<?> factKind(@Nullable Object kind) {
        Class<?> found = kind instanceof String name ? FACTS.get(name) : null;
        if (found == null) {
            throw new Refusal(new Problem("fact-kind", "kind", String.valueOf(kind)));
        }
        return found;
    }
}
