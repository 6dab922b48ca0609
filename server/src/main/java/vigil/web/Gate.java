package vigil.web;

import java.util.List;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.SavedDraft;
import vigil.intake.WorkingDraft;
import vigil.web.sight.Sights;
import vigil.web.sight.View;

/// Decides what each viewer may see, in this one place: every list, count and page is made from the view it hands
/// out, so what somebody may not see is for them as if it did not exist. [Sights] has the rules.
public final class Gate {
    private final Desk desk;
    private final Sights sights;

    public Gate(Desk desk) {
        this.desk = desk;
        this.sights = new Sights(desk);
    }

    /// What `viewer` may see now.
    public View view(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Everyone _ -> sights.ofReaders();
            case Viewer.Editor editor -> sights.of(editor.compartments());
        };
    }

    /// Drafts that wait, the oldest first.
    public List<WorkingDraft> drafts(Viewer.Editor editor) {
        return desk.drafts().waiting().stream()
                .filter(draft ->
                        Sights.see(editor.compartments(), draft.source().visibility()))
                .toList();
    }

    /// The draft; one that may not be seen is refused like one that does not exist.
    public SavedDraft draft(Viewer.Editor editor, String id) {
        SavedDraft saved = desk.drafts().find(new Id(id));
        if (!Sights.see(editor.compartments(), saved.draft().source().visibility())) {
            throw new Refusal(new Problem("draft-unknown", "draft", id));
        }
        return saved;
    }
}
