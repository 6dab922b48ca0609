package vigil.intake.draft;

import java.util.List;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Visibility;

/// A claim the text would support, not yet anybody's.
///
/// @param key the same for the same text and reading, different for each proposal of a draft
/// @param passages the words that say it, in the order of the text; at least one
/// @param reason why the reader thinks so, for the editor
/// @param confidence 0 to 1, of the least certain part; mostly whether it is about this person
/// @param alternatives names of others it may be about
/// @param problems what an editor must look at: a value that is no date, a person nobody named, a contradiction
/// @param thirdPerson names somebody who is not the prisoner (standards/07 section 4)
/// @param visibility what is suggested, not decided
public record Proposal(
        String key,
        Who who,
        Fact fact,
        List<Passage> passages,
        String reason,
        double confidence,
        List<String> alternatives,
        List<Problem> problems,
        boolean thirdPerson,
        Visibility visibility) {
    /// A reader less certain than this is guessing.
    private static final double SURE = 0.5;

    public Proposal {
        passages = List.copyOf(passages);
        alternatives = List.copyOf(alternatives);
        problems = List.copyOf(problems);
    }

    /// Nothing about it needs an editor's eye before it may stand in the record.
    public boolean sure() {
        return problems.isEmpty() && confidence >= SURE;
    }
}
