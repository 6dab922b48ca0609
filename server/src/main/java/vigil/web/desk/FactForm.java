package vigil.web.desk;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Vocabulary;
import vigil.claim.When;
import vigil.ledger.Records;
import vigil.text.Dress;
import vigil.text.PartWords;
import vigil.text.Vocabularies;
import vigil.web.Form;
import vigil.web.Words;

/// A form for any fact, made from its record: a field for each part, a vocabulary as a choice.
final class FactForm {
    private static final Set<String> LONG = Set.of("account", "accusation", "condition", "demand", "note", "outcome");
    private static final String PREFIX = "fact-";

    private FactForm() {}

    /// The kinds of fact an editor can write down, by the names of their records.
    static List<Class<? extends Fact>> kinds() {
        return Records.factKinds().stream()
                .filter(kind -> kind != Fact.CoAccused.class)
                .<Class<? extends Fact>>map(kind -> kind.asSubclass(Fact.class))
                .toList();
    }

    static Class<? extends Fact> kind(String name) {
        return Records.factKinds().stream()
                .filter(kind -> kind.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem("fact-kind", "kind", name)))
                .asSubclass(Fact.class);
    }

    /// The fields of a kind of fact, filled from `values` by the names of its parts.
    static List<FactField> fields(Class<? extends Fact> kind, Map<String, ?> values, Words words) {
        var labels = new PartWords(words.texts(), Dress.NONE);
        return Arrays.stream(kind.getRecordComponents())
                .map(part -> {
                    Object value = values.get(part.getName());
                    return new FactField(
                            PREFIX + part.getName(),
                            labels.label(part.getName()),
                            shape(part),
                            value == null ? "" : value.toString(),
                            !nullable(part) && part.getType() != boolean.class,
                            options(part, words));
                })
                .toList();
    }

    static List<FactField> fields(Fact fact, Words words) {
        return fields(fact.getClass(), Records.write((Record) fact), words);
    }

    /// The field with which editing begins: a link that ends in it puts the cursor there.
    static String first(Fact fact) {
        return PREFIX + fact.getClass().getRecordComponents()[0].getName();
    }

    /// What was sent, to be shown again when it was refused.
    static Map<String, String> sent(Class<? extends Fact> kind, Form form) {
        var values = new TreeMap<String, String>();
        for (RecordComponent part : kind.getRecordComponents()) {
            form.filled(PREFIX + part.getName()).ifPresent(value -> values.put(part.getName(), value));
        }
        return values;
    }

    /// Reads the fact; refuses it with every problem, each at its field.
    static Fact read(Class<? extends Fact> kind, Form form, Words words) {
        var json = new TreeMap<String, Object>(Map.of("kind", kind.getSimpleName()));
        var problems = new ArrayList<Problem>();
        Map<String, String> sent = sent(kind, form);
        for (RecordComponent part : kind.getRecordComponents()) {
            Object value = value(part, sent.get(part.getName()), words, problems);
            if (value != null) {
                json.put(part.getName(), value);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return Records.read(Fact.class, json);
    }

    private static @Nullable Object value(
            RecordComponent part, @Nullable String text, Words words, List<Problem> problems) {
        if (part.getType() == boolean.class) {
            return text != null;
        }
        Vocabulary vocabulary = part.getAnnotation(Vocabulary.class);
        if (text != null && vocabulary != null) {
            return listed(vocabulary.value(), part.getName(), text, problems);
        }
        if (text != null && part.getType() == When.class) {
            return date(part.getName(), text, words, problems);
        }
        if (text == null || part.getType() != int.class) {
            return text;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            problems.add(new Problem("number", part.getName(), text));
            return null;
        }
    }

    private static @Nullable Object date(String field, String text, Words words, List<Problem> problems) {
        try {
            return TypedDate.read(text, words.language(), field).edtf();
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
            return null;
        }
    }

    /// Dates that were typed in words, each as it was understood; empty if all stand there as they will be kept.
    /// Whoever
    /// typed them looks at this before anything is recorded.
    static List<Understood> understood(Fact fact, Form form, Words words) {
        var understood = new ArrayList<Understood>();
        for (RecordComponent part : fact.getClass().getRecordComponents()) {
            Object kept = Records.write((Record) fact).get(part.getName());
            String typed = form.text(PREFIX + part.getName()).strip();
            if (part.getType() == When.class && kept != null && !typed.equals(kept)) {
                understood.add(new Understood(part.getName(), typed, When.of(kept.toString()), words));
            }
        }
        return understood;
    }

    /// A word that no list has is kept out; adding one to the list is a line in `vocabulary/`.
    static String listed(String vocabulary, String field, String code, List<Problem> problems) {
        if (!code.isEmpty() && !Vocabularies.codes(vocabulary).contains(code)) {
            problems.add(new Problem("not-in-list", field, code));
        }
        return code;
    }

    private static String shape(RecordComponent part) {
        if (part.getAnnotation(Vocabulary.class) != null) {
            return "choice";
        }
        return switch (part.getType().getSimpleName()) {
            case "When" -> "date";
            case "int" -> "number";
            case "boolean" -> "yes";
            case "Subject" -> "kept";
            default -> LONG.contains(part.getName()) ? "long" : "text";
        };
    }

    private static List<FactField.Option> options(RecordComponent part, Words words) {
        Vocabulary vocabulary = part.getAnnotation(Vocabulary.class);
        return vocabulary == null ? List.of() : vocabulary(vocabulary.value(), words);
    }

    static List<FactField.Option> vocabulary(String name, Words words) {
        return Vocabularies.codes(name).stream()
                .map(code -> new FactField.Option(code, Vocabularies.label(name, code, words.language())))
                .toList();
    }

    private static boolean nullable(RecordComponent part) {
        AnnotatedElement type = part.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }
}
