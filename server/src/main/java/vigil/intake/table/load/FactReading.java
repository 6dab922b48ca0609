package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.intake.table.Row;
import vigil.intake.table.mapping.Condition;
import vigil.intake.table.mapping.FactRule;
import vigil.intake.table.mapping.FactShape;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.PartRule;
import vigil.ledger.Records;
import vigil.text.Vocabularies;
import vigil.text.dates.DatesAsWritten;

/// Makes the facts of one rule out of rows. What a fact needs and the row does not say makes no fact and no problem;
/// what the row says and nobody can read is a problem.
final class FactReading {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,6}");

    private static final int MOST_DATES = 20_000;

    /// A fact and the cells it rests on.
    record Made(Fact fact, List<Piece.Cited> cells) {}

    private final FactRule rule;
    private final FactShape shape;
    private final Mapping mapping;
    /// The dates of a list repeat themselves.
    private final Map<String, String> dates = new ConcurrentHashMap<>();

    private final Map<String, PartReading> parts = new LinkedHashMap<>();
    private final List<PartReading> conditions = new ArrayList<>();

    FactReading(FactRule rule, Mapping mapping, ToIntFunction<String> index, List<String> headings) {
        this.rule = rule;
        this.mapping = mapping;
        shape = java.util.Objects.requireNonNull(FactShape.of(rule.kind()));
        rule.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> parts.put(part.getKey(), new PartReading(part.getValue(), index, headings)));
        rule.only()
                .forEach(condition ->
                        conditions.add(new PartReading(PartRule.column(condition.column()), index, headings)));
    }

    vigil.claim.Visibility visibility() {
        return rule.visibility();
    }

    List<Made> facts(Row row, BitSet missing, ToIntFunction<String> index, List<Problem> problems) {
        for (Condition condition : rule.only()) {
            if (!condition.holds(row.cells().get(index.applyAsInt(condition.column())))) {
                return List.of();
            }
        }
        var pieces = new LinkedHashMap<String, List<Piece>>();
        int many = 0;
        for (var part : parts.entrySet()) {
            if (!part.getValue().constant()) {
                List<Piece> found = part.getValue().pieces(row, missing);
                pieces.put(part.getKey(), found);
                many = Math.max(many, found.size());
            }
        }
        if (many == 0 && rule.only().isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<Made>();
        for (int i = 0; i < Math.max(1, many); i++) {
            @Nullable Made made = fact(row, pieces, i, missing, problems);
            if (made != null) {
                facts.add(made);
            }
        }
        return facts;
    }

    private @Nullable Made fact(
            Row row, Map<String, List<Piece>> pieces, int number, BitSet missing, List<Problem> problems) {
        var json = new TreeMap<String, Object>();
        var cells = new ArrayList<Piece.Cited>();
        json.put("kind", rule.kind());
        int before = problems.size();
        for (var part : parts.entrySet()) {
            @Nullable Piece piece = piece(part.getValue(), pieces.getOrDefault(part.getKey(), List.of()), number);
            if (piece != null) {
                @Nullable Object value = value(part.getKey(), part.getValue().rule(), piece, row, problems);
                if (value != null) {
                    json.put(part.getKey(), value);
                    cells.addAll(piece.cells());
                }
            }
        }
        usual(json);
        boolean nothingSaid = cells.isEmpty() && rule.only().isEmpty();
        if (problems.size() > before || nothingSaid || !json.keySet().containsAll(shape.required())) {
            return null;
        }
        return made(json, cells, row, missing, problems);
    }

    /// A part with one value goes with each of the values of another.
    private static @Nullable Piece piece(PartReading part, List<Piece> found, int number) {
        if (part.constant()) {
            return new Piece(java.util.Objects.requireNonNull(part.rule().constant()), List.of());
        }
        return found.isEmpty() || found.size() > 1 && number >= found.size()
                ? null
                : found.get(Math.min(number, found.size() - 1));
    }

    private void usual(Map<String, Object> json) {
        if (shape.required().contains("language")) {
            json.putIfAbsent("language", mapping.language());
        }
        if (shape.required().contains("inCustody")) {
            json.putIfAbsent("inCustody", false);
        }
    }

    private @Nullable Made made(
            Map<String, Object> json, List<Piece.Cited> cells, Row row, BitSet missing, List<Problem> problems) {
        for (PartReading condition : conditions) {
            condition.pieces(row, missing).forEach(piece -> cells.addAll(piece.cells()));
        }
        try {
            return new Made(Records.read(Fact.class, json), distinct(cells));
        } catch (Refusal refusal) {
            for (Problem problem : refusal.problems()) {
                if (!problem.code().equals("one-of")) {
                    problems.add(new Problem(problem.code(), where(row, cells), problem.found()));
                }
            }
            return null;
        }
    }

    private static List<Piece.Cited> distinct(List<Piece.Cited> cells) {
        return cells.stream().distinct().toList();
    }

    private static String where(Row row, List<Piece.Cited> cells) {
        return cells.isEmpty()
                ? "row " + row.number()
                : String.valueOf(cells.getFirst().passage().where());
    }

    private @Nullable Object value(String name, PartRule part, Piece piece, Row row, List<Problem> problems) {
        String where = where(row, piece.cells());
        FactShape.Part type = java.util.Objects.requireNonNull(shape.parts().get(name));
        try {
            return value(type, part.seconds() ? day(piece.text(), where) : piece.text(), where);
        } catch (Refusal unread) {
            if (!part.leave()) {
                problems.addAll(unread.problems());
            }
            return null;
        }
    }

    /// The day of a number of seconds since 1970.
    private static String day(String text, String where) {
        if (!text.matches("-?\\d{1,11}")) {
            throw new Refusal(new Problem("number", where, text));
        }
        return java.time.LocalDate.ofEpochDay(Math.floorDiv(Long.parseLong(text), 86_400L))
                .toString();
    }

    private String date(String written, String where) {
        return DatesAsWritten.of(written, mapping.dates(), where).edtf();
    }

    private Object value(FactShape.Part part, String text, String where) {
        if (part.type() == When.class) {
            if (dates.size() > MOST_DATES) {
                dates.clear();
            }
            return dates.computeIfAbsent(text, written -> date(written, where));
        }
        if (part.type() == int.class) {
            Matcher figures = FIGURES.matcher(text);
            if (!figures.find()) {
                throw new Refusal(new Problem("number", where, text));
            }
            return Long.parseLong(figures.group());
        }
        if (part.type() == boolean.class) {
            return switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "true", "1", "yes" -> true;
                case "false", "0", "no" -> false;
                default -> throw new Refusal(new Problem("truth", where, text));
            };
        }
        if (part.vocabulary() != null
                && Vocabularies.word(part.vocabulary(), text).isEmpty()) {
            throw new Refusal(new Problem("not-in-list", where, text));
        }
        return text;
    }

    /// The passages of the cells, each once.
    static List<Passage> passages(List<Piece.Cited> cells) {
        return cells.stream().map(Piece.Cited::passage).toList();
    }
}
