package vigil.web.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.When;
import vigil.export.ExportForm;
import vigil.intake.table.Hints;
import vigil.intake.table.Table;
import vigil.intake.table.load.Done;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.MappingFile;
import vigil.intake.table.mapping.Suggestion;
import vigil.web.Access;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// Where lists come in and go out.
public final class ListsScreen {
    private static final List<String> FIELDS = List.of("title", "published", "address", "visibility", "earlier");

    private final Desk desk;
    private final Gate gate;
    private final ListTray tray;
    private final ListScreen one;

    public ListsScreen(Desk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
        this.tray = new ListTray();
        this.one = new ListScreen(desk, tray);
    }

    /// The screen of one list that was brought.
    public ListScreen one() {
        return one;
    }

    public Answer page(Visit visit) {
        return page(visit, Map.of("visibility", "open"), List.of());
    }

    private Answer page(Visit visit, Map<String, String> sent, List<Problem> problems) {
        Words words = visit.words();
        View view = gate.view(visit.viewer());
        return Pages.answer(
                "desk/lists.jte",
                new ListsPage(
                        Frame.of(visit, "source", words.say("lists.title")),
                        tray.of(visit.editor().name()).stream()
                                .map(list -> new ListsPage.Waiting(list.id().text(), list.name()))
                                .toList(),
                        desk.imports().finished().stream()
                                .filter(done -> view.source(done.source()).isPresent())
                                .map(done -> row(done, words))
                                .toList(),
                        desk.imports().stuck().stream().map(words::problem).toList(),
                        sent,
                        problems.stream().map(words::problem).toList(),
                        visit.editor().compartments().stream().sorted().toList(),
                        visit.editor().may(Access.EDITOR)));
    }

    private static ListsPage.Import row(Done done, Words words) {
        return new ListsPage.Import(
                done.id().text(),
                done.name(),
                words.day(done.at().atZone(ZoneOffset.UTC).toLocalDate()),
                words.say("lists.entries", done.entries()),
                done.keyed());
    }

    /// Takes a file and a first guess of what it means; nothing is recorded or written to the disk.
    public Answer bring(Visit visit) {
        Form form = visit.form();
        try {
            Form.Upload upload = form.upload();
            if (upload == null) {
                throw new Refusal(new Problem("list-file", "file"));
            }
            Table table = desk.imports().open(upload.name(), upload.bytes(), Hints.NONE);
            Mapping mapping = form.filled("mapping").map(MappingFile::read).orElseGet(() -> Suggestion.of(table));
            @Nullable Id earlier = earlier(visit);
            var list = new WaitingList(
                    desk.id(),
                    visit.editor().name(),
                    upload.name(),
                    upload.bytes(),
                    source(visit, upload, mapping),
                    earlier,
                    table,
                    mapping);
            tray.lay(list);
            return Answer.to("/desk/lists/" + list.id());
        } catch (Refusal refusal) {
            var sent = new TreeMap<String, String>();
            FIELDS.forEach(field -> sent.put(field, form.text(field)));
            return page(visit, sent, refusal.problems()).status(422);
        }
    }

    /// The import of which this is a newer version; only one whose source this editor sees.
    private @Nullable Id earlier(Visit visit) {
        View view = gate.view(visit.viewer());
        return visit.form()
                .filled("earlier")
                .map(id -> desk.imports().finished().stream()
                        .filter(done -> done.id().text().equals(id)
                                && view.source(done.source()).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(new Problem("import-unknown", "import", id)))
                        .id())
                .orElse(null);
    }

    private Source source(Visit visit, Form.Upload upload, Mapping mapping) {
        Form form = visit.form();
        return new Source(
                desk.id(),
                form.filled("title").orElse(upload.name()),
                "register",
                null,
                form.filled("published").map(When::of).orElse(null),
                mapping.language(),
                form.filled("address").orElse(null),
                null,
                null,
                false,
                SourceScreen.visibility(form, visit));
    }

    /// Everything this person may see, as a file.
    public Answer export(Visit visit) throws IOException {
        ExportForm form = Arrays.stream(ExportForm.values())
                .filter(each -> each.name().equals(visit.place("form")))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem("export-form", "form", visit.place("form"))));
        var out = new ByteArrayOutputStream();
        form.write(gate.view(visit.viewer()).entries(), desk.today(), out);
        return Answer.bytes(form.type(), out.toByteArray())
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"vigil-" + desk.today() + "." + form.ending() + "\"");
    }
}
