package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Visibility;
import vigil.intake.table.Row;
import vigil.intake.table.mapping.Condition;
import vigil.intake.table.mapping.FactRule;
import vigil.intake.table.mapping.FactShape;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.PartRule;
import vigil.ledger.Records;

/// Makes the facts of one rule out of rows. What a fact needs and the row does not say makes no fact and no problem;
/// what the row says and nobody can read is a problem.
final class FactReading {
    /// Facts of one rule that are remembered.
    private static final int MOST = 20_000;

    /// A fact, its canonical JSON, and the cells it rests on.
    record Made(Fact fact, String words, List<Piece.Cited> cells) {}

    private record Worded(Fact fact, String words) {}

    private record Part(String name, FactShape.Part type, PartReading reading) {}

    private final FactRule rule;
    private final FactShape shape;
    private final String language;
    private final ValueReading values;
    private final List<Part> parts = new ArrayList<>();
    private final List<PartReading> conditions = new ArrayList<>();
    /// The cells of a list repeat themselves, and the same texts make the same fact.
    private final Map<List<String>, Worded> known = new ConcurrentHashMap<>();

    FactReading(FactRule rule, Mapping mapping, ToIntFunction<String> index, List<String> headings) {
        this.rule = rule;
        language = mapping.language();
        values = new ValueReading(mapping.dates());
        shape = Objects.requireNonNull(FactShape.of(rule.kind()));
        rule.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> parts.add(new Part(
                        part.getKey(),
                        Objects.requireNonNull(shape.parts().get(part.getKey())),
                        new PartReading(part.getValue(), index, headings))));
        rule.only()
                .forEach(condition ->
                        conditions.add(new PartReading(PartRule.column(condition.column()), index, headings)));
    }

    Visibility visibility() {
        return rule.visibility();
    }

    List<Made> facts(Row row, BitSet missing, ToIntFunction<String> index, List<Problem> problems) {
        for (Condition condition : rule.only()) {
            if (!condition.holds(row.cells().get(index.applyAsInt(condition.column())))) {
                return List.of();
            }
        }
        var pieces = new ArrayList<List<Piece>>(parts.size());
        int many = 0;
        for (Part part : parts) {
            List<Piece> found =
                    part.reading().constant() ? List.of() : part.reading().pieces(row, missing);
            pieces.add(found);
            many = Math.max(many, found.size());
        }
        if (many == 0 && rule.only().isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<Made>();
        for (int i = 0; i < Math.max(1, many); i++) {
            @Nullable Made made = made(row, chosen(pieces, i), missing, problems);
            if (made != null) {
                facts.add(made);
            }
        }
        return facts;
    }

    /// The piece of each part for fact number `number`.
    private List<@Nullable Piece> chosen(List<List<Piece>> pieces, int number) {
        var chosen = new ArrayList<@Nullable Piece>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            chosen.add(piece(parts.get(i).reading(), pieces.get(i), number));
        }
        return chosen;
    }

    /// A part with one value goes with each of the values of another.
    private static @Nullable Piece piece(PartReading part, List<Piece> found, int number) {
        if (part.constant()) {
            return new Piece(Objects.requireNonNull(part.rule().constant()), List.of());
        }
        return found.isEmpty() || found.size() > 1 && number >= found.size()
                ? null
                : found.get(Math.min(number, found.size() - 1));
    }

    private @Nullable Made made(Row row, List<@Nullable Piece> pieces, BitSet missing, List<Problem> problems) {
        var cells = new ArrayList<Piece.Cited>();
        @Nullable Worded fact = fact(row, pieces, cells, problems);
        if (fact == null || cells.isEmpty() && rule.only().isEmpty()) {
            return null;
        }
        for (PartReading condition : conditions) {
            condition.pieces(row, missing).forEach(piece -> cite(cells, piece));
        }
        return new Made(fact.fact(), fact.words(), cells);
    }

    /// Puts the cells that the fact rests on among `cells`.
    private @Nullable Worded fact(
            Row row, List<@Nullable Piece> pieces, List<Piece.Cited> cells, List<Problem> problems) {
        List<String> texts = texts(pieces);
        @Nullable Worded before = known.get(texts);
        if (before != null) {
            for (@Nullable Piece piece : pieces) {
                cite(cells, piece);
            }
            return before;
        }
        var json = new TreeMap<String, Object>();
        int sound = problems.size();
        boolean whole = read(row, pieces, json, cells, problems);
        if (problems.size() > sound) {
            return null;
        }
        @Nullable Fact fact = fact(json, row, cells, problems);
        if (fact == null) {
            return null;
        }
        var worded = new Worded(fact, Records.text((Record) fact));
        if (whole) {
            remember(texts, worded);
        }
        return worded;
    }

    /// Nothing stands for what is not said: a piece is never empty.
    private static List<String> texts(List<@Nullable Piece> pieces) {
        var texts = new ArrayList<String>(pieces.size());
        for (@Nullable Piece piece : pieces) {
            texts.add(piece == null ? "" : piece.text());
        }
        return texts;
    }

    private void remember(List<String> texts, Worded fact) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(texts, fact);
    }

    /// Whether every piece has become a part of the fact.
    private boolean read(
            Row row,
            List<@Nullable Piece> pieces,
            Map<String, Object> json,
            List<Piece.Cited> cells,
            List<Problem> problems) {
        boolean whole = true;
        for (int i = 0; i < parts.size(); i++) {
            @Nullable Piece piece = pieces.get(i);
            if (piece != null) {
                @Nullable Object value = value(parts.get(i), piece, row, problems);
                if (value == null) {
                    whole = false;
                } else {
                    json.put(parts.get(i).name(), value);
                    cite(cells, piece);
                }
            }
        }
        return whole;
    }

    private @Nullable Object value(Part part, Piece piece, Row row, List<Problem> problems) {
        PartRule rule = part.reading().rule();
        try {
            return values.value(part.type(), rule.seconds(), piece.text(), where(row, piece.cells()));
        } catch (Refusal unread) {
            if (!rule.leave()) {
                problems.addAll(unread.problems());
            }
            return null;
        }
    }

    private @Nullable Fact fact(Map<String, Object> json, Row row, List<Piece.Cited> cells, List<Problem> problems) {
        json.put("kind", rule.kind());
        if (shape.required().contains("language")) {
            json.putIfAbsent("language", language);
        }
        if (shape.required().contains("inCustody")) {
            json.putIfAbsent("inCustody", false);
        }
        if (!json.keySet().containsAll(shape.required())) {
            return null;
        }
        try {
            return Records.read(Fact.class, json);
        } catch (Refusal refusal) {
            for (Problem problem : refusal.problems()) {
                if (!problem.code().equals("one-of")) {
                    problems.add(new Problem(problem.code(), where(row, cells), problem.found()));
                }
            }
            return null;
        }
    }

    /// A cell that says two things is cited once.
    private static void cite(List<Piece.Cited> cells, @Nullable Piece piece) {
        if (piece != null) {
            for (Piece.Cited cell : piece.cells()) {
                if (cells.isEmpty() || !cells.contains(cell)) {
                    cells.add(cell);
                }
            }
        }
    }

    private static String where(Row row, List<Piece.Cited> cells) {
        return cells.isEmpty()
                ? "row " + row.number()
                : String.valueOf(cells.getFirst().passage().where());
    }

    static List<Passage> passages(List<Piece.Cited> cells) {
        return cells.stream().map(Piece.Cited::passage).toList();
    }
}
