package vigil.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.load.ColumnAccount;
import vigil.intake.table.load.Comparison;
import vigil.intake.table.load.DryRun;
import vigil.intake.table.mapping.ColumnMeaning;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.MappingFile;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;

/// One list that was brought: say what its columns mean, try it out, record it whole or put it away.
public final class ListScreen {
    private static final int UNUSED_SHOWN = 5;

    private final Desk desk;
    private final ListTray tray;

    ListScreen(Desk desk, ListTray tray) {
        this.desk = desk;
        this.tray = tray;
    }

    public Answer page(Visit visit) {
        WaitingList list = list(visit);
        Answer answer = page(visit, list, list.problems(), null);
        return list.running() ? answer.with("Refresh", "2") : answer;
    }

    private WaitingList list(Visit visit) {
        String id = visit.place("list");
        return tray.find(id, visit.editor().name())
                .orElseThrow(() -> new Refusal(new Problem("list-unknown", "list", id)));
    }

    /// Takes what was said about the columns and does what was asked for.
    public Answer act(Visit visit) {
        WaitingList list = list(visit);
        Form form = visit.form();
        try {
            switch (form.text("do")) {
                case "stop" -> list.stop();
                case "away" -> {
                    list.stop();
                    tray.away(list);
                    return Answer.to("/desk/lists");
                }
                case "record" -> list.record(desk, Set.copyOf(form.all("acknowledged")));
                case "columns" -> {
                    list.means(columns(list, form), desk.imports());
                    list.tryOut(desk);
                }
                case "mapping" -> {
                    list.means(MappingFile.read(form.text("mapping")), desk.imports());
                    list.tryOut(desk);
                }
                default -> throw new Refusal(new Problem("form", "do", form.text("do")));
            }
            return Answer.to("/desk/lists/" + list.id());
        } catch (Refusal refusal) {
            return page(visit, list, refusal.problems(), form.filled("mapping").orElse(null))
                    .status(422);
        }
    }

    /// Only columns that were said to mean something else are changed; richer rules stay as they are.
    private static Mapping columns(WaitingList list, Form form) {
        Mapping mapping = list.mapping();
        List<String> headings = list.table().columns();
        for (int i = 0; i < headings.size(); i++) {
            String said = form.text("means-" + i);
            if (!said.isEmpty() && !said.equals(ColumnMeaning.of(mapping, headings.get(i)))) {
                mapping = ColumnMeaning.with(mapping, headings.get(i), said);
            }
        }
        return mapping;
    }

    private Answer page(
            Visit visit, WaitingList list, List<Problem> problems, @org.jspecify.annotations.Nullable String typed) {
        Words words = visit.words();
        DryRun dryRun = list.dryRun();
        Comparison comparison = list.comparison();
        String state = list.running() ? "busy" : list.done() != null ? "done" : dryRun != null ? "tried" : "new";
        return Pages.answer(
                "desk/list.jte",
                new ListPage(
                        Frame.of(visit, "source", words.say("list.title", list.name())),
                        "/desk/lists/" + list.id(),
                        state,
                        ListWords.shape(list.table().shape(), words),
                        columns(list, words),
                        meanings(words),
                        typed == null ? MappingFile.write(list.mapping()) : typed,
                        ListWords.summary(list, words),
                        dryRun == null
                                ? List.of()
                                : anomalies(comparison == null ? dryRun.anomalies() : comparison.anomalies(), words),
                        dryRun == null
                                ? List.of()
                                : dryRun.problems().stream().map(words::problem).toList(),
                        dryRun == null
                                ? 0
                                : dryRun.problemCount() - dryRun.problems().size(),
                        comparison == null ? List.of() : ListWords.changes(comparison, words),
                        problems.stream().map(words::problem).toList(),
                        words.say("list.step." + list.step().name().toLowerCase(Locale.ROOT), list.rows()),
                        dryRun != null && dryRun.problemCount() == 0 && dryRun.claims() > 0));
    }

    private static List<ListPage.Anomaly> anomalies(List<Problem> anomalies, Words words) {
        return anomalies.stream()
                .map(each -> new ListPage.Anomaly(each.code(), words.problem(each)))
                .toList();
    }

    private static List<ListPage.Meaning> meanings(Words words) {
        var meanings = new ArrayList<ListPage.Meaning>();
        meanings.add(new ListPage.Meaning(ColumnMeaning.LEFT_OUT, words.say("list.left-out")));
        meanings.add(new ListPage.Meaning(ColumnMeaning.KEY, words.say("list.key")));
        ColumnMeaning.ALL.forEach(code -> meanings.add(new ListPage.Meaning(code, ListWords.meaning(code, words))));
        return meanings;
    }

    private static List<ListPage.Column> columns(WaitingList list, Words words) {
        Map<String, List<String>> examples = ListWords.examples(list.table());
        var accounts = new LinkedHashMap<String, String>();
        DryRun dryRun = list.dryRun();
        if (dryRun != null) {
            dryRun.columns().forEach(each -> accounts.put(each.column(), account(each, words)));
        }
        var columns = new ArrayList<ListPage.Column>();
        for (String heading : list.table().columns()) {
            columns.add(new ListPage.Column(
                    columns.size(),
                    heading,
                    examples.getOrDefault(heading, List.of()),
                    ColumnMeaning.of(list.mapping(), heading),
                    accounts.getOrDefault(heading, "")));
        }
        return columns;
    }

    private static String account(ColumnAccount column, Words words) {
        String counts = words.say(
                "list.account", column.used(), column.unused(), column.ignored(), column.missing() + column.blank());
        var unused = column.values().entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .limit(UNUSED_SHOWN)
                .map(each -> "“" + each.getKey().replaceAll("\\s+", " ") + "” (" + each.getValue() + ")")
                .toList();
        return unused.isEmpty() ? counts : counts + " " + words.say("list.unused", String.join(", ", unused));
    }
}
