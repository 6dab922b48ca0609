package vigil.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.intake.document.PageStart;

/// A source that is being worked on: who it names, what it would say, and what an editor decided so far.
///
/// @param file the name of the document, as whoever brought it called it
/// @param cite the identifier of the entry that will describe the source
/// @param cited whether that entry is recorded already
/// @param recording when a recording was begun that has not been seen to end; it is done again to the letter
/// @param recorder who began it
/// @param turns how many decisions were made
/// @param closed put away; whatever is still open was decided against
public record WorkingDraft(
        Id id,
        Instant added,
        String by,
        String file,
        Source source,
        List<PageStart> pages,
        List<PersonHere> people,
        List<Waiting> proposals,
        Id cite,
        boolean cited,
        @Nullable Instant recording,
        @Nullable String recorder,
        int turns,
        boolean closed) {
    public WorkingDraft {
        pages = List.copyOf(pages);
        people = List.copyOf(people);
        proposals = List.copyOf(proposals);
    }

    public Waiting proposal(String key) {
        return proposals.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem("proposal-unknown", "proposal", key)));
    }

    public PersonHere person(Subject subject) {
        return people.stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem("subject-unknown", "person", subject.toString())));
    }

    public List<Waiting> of(PersonHere person) {
        return proposals.stream()
                .filter(each -> each.person().equals(person.subject()))
                .toList();
    }

    public List<Waiting> in(String state) {
        return proposals.stream().filter(each -> each.is(state)).toList();
    }

    /// The decision made last that is not recorded yet, if any.
    public @Nullable Waiting last() {
        return proposals.stream()
                .filter(each -> each.is(Waiting.ACCEPTED) || each.is(Waiting.REJECTED))
                .max(java.util.Comparator.comparingInt(Waiting::turn))
                .orElse(null);
    }

    WorkingDraft turn(String key, UnaryOperator<Waiting> decision) {
        var all = new ArrayList<Waiting>();
        proposals.forEach(each -> all.add(each.key().equals(key) ? decision.apply(each) : each));
        return with(people, all, turns + 1);
    }

    WorkingDraft person(Subject subject, UnaryOperator<PersonHere> choice) {
        var all = people.stream()
                .map(each -> each.subject().equals(subject) ? choice.apply(each) : each)
                .toList();
        return with(all, proposals, turns + 1);
    }

    private WorkingDraft with(List<PersonHere> people, List<Waiting> proposals, int turns) {
        return new WorkingDraft(
                id, added, by, file, source, pages, people, proposals, cite, cited, recording, recorder, turns, closed);
    }

    /// Null for both: it did not begin after all.
    WorkingDraft begun(@Nullable Instant at, @Nullable String by) {
        return new WorkingDraft(
                id, added, this.by, file, source, pages, people, proposals, cite, cited, at, by, turns, closed);
    }

    /// Everything accepted is in the ledger now.
    WorkingDraft recorded() {
        var all = proposals.stream()
                .map(each -> each.is(Waiting.ACCEPTED)
                        ? each.decided(Waiting.RECORDED, each.visibility(), null, recorderName(), each.turn())
                        : each)
                .toList();
        boolean done = all.stream().noneMatch(each -> each.is(Waiting.OPEN));
        return new WorkingDraft(id, added, by, file, source, pages, people, all, cite, true, null, null, turns, done);
    }

    private String recorderName() {
        return recorder == null ? by : recorder;
    }

    WorkingDraft putAway() {
        return new WorkingDraft(
                id, added, by, file, source, pages, people, proposals, cite, cited, recording, recorder, turns, true);
    }
}
