package vigil.ledger;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();
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
        if (record instanceof Fact) {
            out.put("kind", record.getClass().getSimpleName());
        }
        for (Part part : shape(record.getClass()).parts()) {
            Object value = part.of(record);
            if (value != null) {
                out.put(part.name(), value(value));
            }
        }
        return out;
    }

    private static Object value(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> (long) number;
            case Long number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list.stream().map(Records::value).toList();
            case Instant instant -> instant.toString();
            case When when -> when.edtf();
            case Visibility visibility -> visibility.toString();
            case Id id -> id.text();
            case Subject subject -> subject.toString();
            case Term term -> term.text();
            case Provision provision -> provision.canonical();
            case Record record -> write(record);
            default -> throw new IllegalStateException("no JSON form for " + value.getClass());
        };
    }

    /// Reads a record of the given type; refuses an object that lacks a part, has one too many, or
    /// whose parts the record itself refuses, with all problems that were found.
    public static <T> T read(Class<T> type, Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            throw new Refusal(new Problem("json-object", type.getSimpleName()));
        }
        Class<?> actual = type == Fact.class ? factKind(object.get("kind")) : type;
        Shape shape = shape(actual);
        var problems = new ArrayList<Problem>();
        for (Object key : object.keySet()) {
            if (!shape.names().contains(key) && !(type == Fact.class && key.equals("kind"))) {
                problems.add(new Problem("json-unknown", actual.getSimpleName() + "." + key));
            }
        }
        @Nullable
        Object[] values = shape.parts().stream()
                .map(part -> part.read(object.get(part.name()), problems))
                .toArray();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return type.cast(shape.make(values));
    }

    private static Class<?> factKind(@Nullable Object kind) {
        Class<?> found = kind instanceof String name ? FACTS.get(name) : null;
        if (found == null) {
            throw new Refusal(new Problem("fact-kind", "kind", String.valueOf(kind)));
        }
        return found;
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Shape::of);
    }

    /// The components of a record type and its canonical constructor.
    private record Shape(List<Part> parts, List<String> names, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            var parts = new ArrayList<Part>();
            var types = new ArrayList<Class<?>>();
            Set<String> optional = NullableParts.of(type);
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
                parts.add(new Part(component.getName(), component, optional.contains(component.getName())));
                types.add(component.getType());
            }
            try {
                var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(parts, parts.stream().map(Part::name).toList(), constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object make(@Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Part(String name, RecordComponent component, boolean optional) {
        @Nullable
        Object of(Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Nullable
        Object read(@Nullable Object json, List<Problem> problems) {
            String where = component.getDeclaringRecord().getSimpleName() + "." + name;
            if (json == null) {
                if (!optional) {
                    problems.add(new Problem("missing", where));
                }
                return null;
            }
            try {
                return value(component.getType(), json);
            } catch (Refusal refusal) {
                problems.addAll(refusal.problems());
            } catch (ClassCastException | ArithmeticException | java.time.DateTimeException e) {
                problems.add(new Problem("json-type", where, String.valueOf(json)));
            }
            return null;
        }

        private Object value(Class<?> type, Object json) {
            if (type == List.class) {
                var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                return ((List<?>) json)
                        .stream().map(each -> single(element, each)).toList();
            }
            return single(type, json);
        }

        private static Object single(Class<?> type, @Nullable Object json) {
            if (json == null) { // inside a list, where nothing may be absent
                throw new ClassCastException();
            }
            if (type == int.class) {
                return Math.toIntExact((Long) json);
            }
            if (type == long.class || type == Long.class) {
                return (Long) json;
            }
            if (type == boolean.class) {
                return (Boolean) json;
            }
            if (type == Fact.class || type.isRecord() && json instanceof Map) {
                return Records.read(type, json);
            }
            String text = (String) json;
            return switch (type.getSimpleName()) {
                case "String" -> text;
                case "Instant" -> Instant.parse(text);
                case "When" -> When.of(text);
                case "Visibility" -> Visibility.of(text);
                case "Id" -> new Id(text);
                case "Subject" -> Subject.of(text);
                case "Term" -> new Term(text);
                case "Provision" -> new Provision(text);
                default -> throw new IllegalStateException("no JSON form for " + type);
            };
        }
    }
}
