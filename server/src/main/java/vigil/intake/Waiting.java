package vigil.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Subject;
import vigil.claim.Visibility;

/// A proposal that waits for an editor, and what was decided about it.
///
/// @param number its place in the text, from 1 on: what stands beside the marked words
/// @param claim the identifier the claim will have, so that recording it twice records it once
/// @param reason why the reader thinks so; empty where an editor wrote the fact
/// @param sure whether nothing about it needs an editor's eye
/// @param thirdPerson names somebody who is not the prisoner (standards/07 section 4)
/// @param state `open`, `accepted`, `rejected` or `recorded`
/// @param because the editor's words for rejecting it
/// @param by who decided
/// @param turn the how-many-th decision about this draft it was, 0 for none: undoing goes backwards
/// @param version grows with each decision about it; a decision made before another is refused
public record Waiting(
        String key,
        int number,
        Id claim,
        Subject person,
        Fact fact,
        List<Passage> passages,
        String reason,
        boolean sure,
        List<String> alternatives,
        List<Problem> problems,
        boolean thirdPerson,
        Visibility visibility,
        String state,
        @Nullable String because,
        @Nullable String by,
        int turn,
        int version) {
    public static final String OPEN = "open";
    public static final String ACCEPTED = "accepted";
    public static final String REJECTED = "rejected";
    public static final String RECORDED = "recorded";

    public Waiting {
        passages = List.copyOf(passages);
        alternatives = List.copyOf(alternatives);
        problems = List.copyOf(problems);
    }

    public boolean is(String other) {
        return state.equals(other);
    }

    /// The first offset of its words in the text; facts an editor added stand at the end.
    public int start() {
        return passages.isEmpty() ? Integer.MAX_VALUE : passages.getFirst().start();
    }

    Waiting decided(String state, Visibility visibility, @Nullable String because, String by, int turn) {
        return new Waiting(
                key,
                number,
                claim,
                person,
                fact,
                passages,
                reason,
                sure,
                alternatives,
                problems,
                thirdPerson,
                visibility,
                state,
                because,
                by,
                turn,
                version + 1);
    }

    /// The same words, said of somebody else: whom it was taken for before becomes the alternative.
    Waiting about(Subject other, String before, String name) {
        var others = new java.util.ArrayList<>(alternatives);
        others.remove(name);
        if (!others.contains(before)) others.addFirst(before);
        return new Waiting(
                key,
                number,
                claim,
                other,
                fact,
                passages,
                "",
                sure,
                others,
                problems,
                thirdPerson,
                visibility,
                state,
                because,
                by,
                turn,
                version + 1);
    }

    /// The fact as an editor put it right. What was wrong with the reading no longer matters.
    Waiting edited(Fact better) {
        return new Waiting(
                key,
                number,
                claim,
                person,
                better,
                passages,
                reason,
                true,
                alternatives,
                List.of(),
                thirdPerson,
                visibility,
                state,
                because,
                by,
                turn,
                version + 1);
    }
}
