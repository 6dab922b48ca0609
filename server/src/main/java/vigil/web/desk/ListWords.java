package vigil.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.intake.table.Row;
import vigil.intake.table.RowReader;
import vigil.intake.table.Shape;
import vigil.intake.table.Table;
import vigil.intake.table.load.Comparison;
import vigil.intake.table.load.DryRun;
import vigil.text.Dress;
import vigil.text.PartWords;
import vigil.web.Words;

/// What is said about a list on its way in.
final class ListWords {
    private static final int EXAMPLES = 3;
    private static final int LOOKED_AT = 40;
    private static final int LONGEST = 60;

    private ListWords() {}

    static String shape(Shape shape, Words words) {
        String form = shape.format().name().replace('_', ' ');
        var more = new ArrayList<String>();
        if (shape.charset() != null) {
            more.add(shape.charset());
        }
        if (shape.delimiter() != null) {
            more.add(words.say("list.delimiter", shape.delimiter().equals("\t") ? "tab" : shape.delimiter()));
        }
        if (shape.sheet() != null) {
            more.add(words.say("list.sheet", shape.sheet()));
        }
        shape.notes().forEach(note -> more.add(words.problem(note)));
        return form + (more.isEmpty() ? "" : "; " + String.join("; ", more));
    }

    static List<String> summary(WaitingList list, Words words) {
        DryRun dryRun = list.dryRun();
        Comparison comparison = list.comparison();
        var lines = new ArrayList<String>();
        if (dryRun != null) {
            lines.add(words.say("list.would", dryRun.rows(), dryRun.claims(), dryRun.people()));
        }
        if (comparison != null) {
            lines.add(words.say(
                    "list.versions",
                    comparison.added(),
                    comparison.changed(),
                    comparison.vanished(),
                    comparison.unchanged()));
        }
        return lines;
    }

    static List<String> changes(Comparison comparison, Words words) {
        var lines = new ArrayList<String>();
        comparison
                .changes()
                .forEach(change -> lines.add(words.say(
                        "list.change", change.newNumber(), said(change.before(), words), said(change.after(), words))));
        comparison.gone().forEach(row -> lines.add(words.say("list.gone", row)));
        return lines;
    }

    private static String said(List<Fact> facts, Words words) {
        return facts.stream()
                .map(fact -> words.say("fact.kind." + word(fact.getClass().getSimpleName())) + ": " + values(fact))
                .collect(Collectors.joining("; "));
    }

    private static String values(Fact fact) {
        return vigil.ledger.Records.write((Record) fact).entrySet().stream()
                .filter(part -> !part.getKey().equals("kind"))
                .map(part -> String.valueOf(part.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// `Born.when` in words: "Birth: when".
    static String meaning(String code, Words words) {
        String[] parts = code.split("\\.");
        return words.say("fact.kind." + word(parts[0])) + ": "
                + new PartWords(words.texts(), Dress.NONE).label(parts[1]);
    }

    private static String word(String kind) {
        return kind.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// The first values of each column, each once.
    static Map<String, List<String>> examples(Table table) {
        var examples = new LinkedHashMap<String, List<String>>();
        table.columns().forEach(column -> examples.put(column, new ArrayList<>()));
        try {
            table.rows(new RowReader() {
                private int rows;

                @Override
                public void row(Row row) {
                    for (int i = 0; i < table.columns().size(); i++) {
                        add(
                                examples.get(table.columns().get(i)),
                                row.cells().get(i).strip());
                    }
                    if (++rows == LOOKED_AT) {
                        throw new Enough();
                    }
                }

                @Override
                public void problem(Problem problem) {
                    // the dry run lists it
                }
            });
        } catch (Enough | vigil.claim.Refusal end) {
            // what was read before will do as examples
        }
        return examples;
    }

    private static void add(@org.jspecify.annotations.Nullable List<String> values, String value) {
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        if (values != null && !shown.isEmpty() && values.size() < EXAMPLES && !values.contains(shown)) {
            values.add(shown);
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }
}
