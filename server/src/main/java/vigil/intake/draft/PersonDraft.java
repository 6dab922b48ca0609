package vigil.intake.draft;

import java.util.List;
import vigil.intake.reading.Role;

/// A prisoner or co-accused of the text, and what it says about them, in the order of the text.
public record PersonDraft(Who who, Role role, List<Proposal> proposals) {
    public PersonDraft {
        proposals = List.copyOf(proposals);
    }

    public String name() {
        return who.name();
    }
}
