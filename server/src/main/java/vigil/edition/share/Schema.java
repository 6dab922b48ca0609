package vigil.edition.share;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// The JSON Schema (2020-12) of a file of the edition, read off the record that the file is written from, so that it
/// cannot fall behind.
final class Schema {
    private final Map<String, Object> definitions = new TreeMap<>();

    private Schema() {}

    /// @param title what the file is, in a sentence
    static byte[] of(Class<? extends Record> type, String title) {
        var schema = new Schema();
        var json = new TreeMap<String, Object>(schema.object(type));
        json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.put("title", title);
        json.put("$defs", schema.definitions);
        return Json.pretty(json).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> object(Class<?> type) {
        var properties = new TreeMap<String, Object>();
        for (RecordComponent part : type.getRecordComponents()) {
            properties.put(part.getName(), part(part));
        }
        var optional = Records.optionalParts(type);
        List<String> required = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !optional.contains(name))
                .toList();
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "object");
        json.put("properties", properties);
        json.put("required", required);
        json.put("additionalProperties", false);
        return json;
    }

    private Map<String, Object> part(RecordComponent part) {
        if (part.getType() != List.class) {
            return single(part.getType());
        }
        var element = (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
        return Map.of("type", "array", "items", single(element));
    }

    private Map<String, Object> single(Class<?> type) {
        if (type == int.class || type == long.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == Id.class) {
            return Map.of("type", "string", "pattern", "^[0-7][0-9a-hjkmnp-tv-z]{25}$");
        }
        if (type == When.class) {
            return Map.of("type", "string", "description", "EDTF, level 1 and one-of sets");
        }
        if (type == Fact.class) {
            return reference("Fact", Map.of("anyOf", facts()));
        }
        boolean text = type == String.class || type.getPackageName().equals("vigil.claim");
        return text ? Map.of("type", "string") : reference(type.getSimpleName(), object(type));
    }

    private List<Object> facts() {
        return Records.factKinds().stream().<Object>map(this::fact).toList();
    }

    private Map<String, Object> fact(Class<?> kind) {
        var json = new LinkedHashMap<>(object(kind));
        var properties = new TreeMap<String, Object>();
        for (RecordComponent part : kind.getRecordComponents()) {
            properties.put(part.getName(), part(part));
        }
        properties.put("kind", Map.of("const", kind.getSimpleName()));
        json.put("properties", properties);
        return Collections.unmodifiableMap(json);
    }

    private Map<String, Object> reference(String name, Map<String, Object> definition) {
        definitions.put(name, definition);
        return Map.of("$ref", "#/$defs/" + name);
    }
}
