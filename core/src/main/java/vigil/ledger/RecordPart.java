package vigil.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

/// One component of a record, as it is read from JSON.
record RecordPart(String name, String where, boolean optional, Function<Object, Object> reading) {
    static RecordPart of(RecordComponent component, boolean optional) {
        String where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return new RecordPart(component.getName(), where, optional, reading(component));
    }

    @Nullable
    Object read(@Nullable Object json, List<Problem> problems) {
        if (json == null) {
            if (!optional) {
                problems.add(new Problem("missing", where));
            }
            return null;
        }
        try {
            return reading.apply(json);
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        } catch (ClassCastException | ArithmeticException | DateTimeException e) {
            problems.add(new Problem("json-type", where, String.valueOf(json)));
        }
        return null;
    }

    private static Function<Object, Object> reading(RecordComponent component) {
        if (component.getType() != List.class) {
            return reading(component.getType());
        }
        var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Function<Object, Object> each = reading(element);
        return json ->
                ((List<?>) json).stream().map(RecordPart::there).map(each).toList();
    }

    /// Inside a list nothing may be absent.
    private static Object there(@Nullable Object json) {
        if (json == null) {
            throw new ClassCastException();
        }
        return json;
    }

    private static Function<Object, Object> reading(Class<?> type) {
        if (type == int.class) {
            return json -> Math.toIntExact((Long) json);
        }
        if (type == long.class || type == Long.class) {
            return json -> (Long) json;
        }
        if (type == boolean.class) {
            return json -> (Boolean) json;
        }
        if (type == Fact.class) {
            return json -> Records.read(type, json);
        }
        Function<String, Object> text = text(type);
        return type.isRecord()
                ? json -> json instanceof Map ? Records.read(type, json) : text.apply((String) json)
                : json -> text.apply((String) json);
    }

    private static Function<String, Object> text(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text -> text;
            case "Instant" -> Moments::instant;
            case "When" -> When::of;
            case "Visibility" -> Visibility::of;
            case "Id" -> Id::new;
            case "Subject" -> Subject::of;
            case "Term" -> Term::new;
            case "Provision" -> Provision::new;
            default ->
                text -> {
                    throw new ClassCastException("no JSON form for " + type);
                };
        };
    }
}
