package vigil.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.draft.Draft;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;

/// Where a source comes in: pasted or as a file, with what the editor knows about it.
public final class SourceScreen {
    private static final List<String> FIELDS =
            List.of("title", "author", "kind", "published", "language", "address", "shown", "visibility", "text");
    private static final String PASTED = "pasted.txt";

    private final Desk desk;

    public SourceScreen(Desk desk) {
        this.desk = desk;
    }

    public Answer page(Visit visit) {
        return page(visit, Map.of("shown", "yes", "visibility", "open"), List.of());
    }

    private Answer page(Visit visit, Map<String, String> sent, List<Problem> problems) {
        Words words = visit.words();
        return Pages.answer(
                "desk/source.jte",
                new SourcePage(
                        Frame.of(visit, "source", words.say("source.title")),
                        sent,
                        problems.stream().map(words::problem).toList(),
                        FactForm.vocabulary("source-kind", words),
                        visit.editor().compartments().stream().sorted().toList(),
                        desk.model()));
    }

    /// Reads the document and leads to its review. A refusal shows the form again with everything that was typed.
    public Answer add(Visit visit) {
        Form form = visit.form();
        try {
            var problems = new ArrayList<Problem>();
            When published = known(
                    problems,
                    () -> form.filled("published")
                            .map(typed -> TypedDate.read(typed, visit.words().language(), "published"))
                            .orElse(null));
            Draft draft = known(problems, () -> read(form, published));
            Source source = known(problems, () -> source(form, published, draft, visit, desk.id()));
            if (draft == null || source == null || !problems.isEmpty()) {
                throw new Refusal(problems);
            }
            var laid = desk.drafts()
                    .add(
                            draft,
                            id -> withId(source, id),
                            desk.now(),
                            visit.editor().name());
            return Answer.to("/desk/drafts/" + laid.id());
        } catch (Refusal refusal) {
            var sent = new TreeMap<String, String>();
            FIELDS.forEach(field -> sent.put(field, form.text(field)));
            return page(visit, sent, refusal.problems()).status(422);
        }
    }

    private Draft read(Form form, @Nullable When published) {
        Form.Upload upload = form.upload();
        String text = form.text("text");
        if (upload == null && text.isBlank()) {
            throw new Refusal(new Problem("source-empty", "text"));
        }
        if (upload != null && !text.isBlank()) {
            throw new Refusal(new Problem("source-twice", "text"));
        }
        return upload == null
                ? desk.read(PASTED, text.getBytes(StandardCharsets.UTF_8), published)
                : desk.read(upload.name(), upload.bytes(), published);
    }

    private static Source source(Form form, @Nullable When published, @Nullable Draft draft, Visit visit, Id id) {
        var problems = new ArrayList<Problem>();
        Visibility visibility = known(problems, () -> visibility(form, visit));
        Source source = known(
                problems,
                () -> new Source(
                        id,
                        form.filled("title").orElse(draft == null ? "" : draft.title()),
                        FactForm.listed("source-kind", "kind", form.text("kind"), problems),
                        form.filled("author").orElse(null),
                        published,
                        form.filled("language").orElse(draft == null ? null : draft.language()),
                        form.filled("address").orElse(null),
                        null,
                        draft == null ? null : draft.document().exhibit().sha256(),
                        form.text("shown").equals("yes"),
                        visibility == null ? Visibility.TEAM : visibility));
        if (source == null || !problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return source;
    }

    /// Nobody can seal what they could not open again.
    static Visibility visibility(Form form, Visit visit) {
        Visibility chosen = Visibility.of(form.text("visibility"));
        if (chosen instanceof Visibility.Sealed room
                && !visit.editor().compartments().contains(room.compartment())) {
            throw new Refusal(new Problem("compartment-closed", "visibility", room.compartment()));
        }
        return chosen;
    }

    private static Source withId(Source source, Id id) {
        return new Source(
                id,
                source.title(),
                source.kind(),
                source.author(),
                source.published(),
                source.language(),
                source.address(),
                source.archived(),
                source.exhibit(),
                source.shown(),
                source.visibility());
    }

    /// The value; null where it was refused, and the problems are kept: so that all are named at once.
    private static <T> @Nullable T known(List<Problem> problems, Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
            return null;
        }
    }
}
