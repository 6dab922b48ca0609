package vigil.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.intake.draft.Draft;
import vigil.intake.draft.PersonDraft;
import vigil.intake.draft.Proposal;
import vigil.ledger.Receipt;

/// The work on drafts. Every decision is on the disk when its method returns; one that was made before somebody
/// else's about the same proposal is refused as [Stale].
public final class DraftDesk {
    private final DraftTable table;
    private final Supplier<Id> ids;

    public DraftDesk(DraftTable table, Supplier<Id> ids) {
        this.table = table;
        this.ids = ids;
    }

    /// Lays a document that was read on the desk, as the source that `describe` makes of a new identifier.
    public WorkingDraft add(Draft read, Function<Id, Source> describe, Instant at, String by) {
        var proposals = read.proposals()
                .sorted(Comparator.comparingInt(
                        (Proposal each) -> each.passages().getFirst().start()))
                .toList();
        var waiting = new ArrayList<Waiting>();
        for (PersonDraft person : read.people()) {
            person.proposals().forEach(each -> waiting.add(waiting(each, proposals.indexOf(each) + 1)));
        }
        var people = read.people().stream()
                .map(each -> new PersonHere(
                        each.who().subject(), each.name(), each.role().wire(), ids.get(), PersonHere.OPEN, null))
                .toList();
        var draft = new WorkingDraft(
                ids.get(),
                at,
                by,
                read.document().exhibit().name(),
                describe.apply(ids.get()),
                read.document().pages(),
                people,
                waiting,
                ids.get(),
                false,
                null,
                null,
                0,
                false);
        table.add(draft, read.text());
        return draft;
    }

    private Waiting waiting(Proposal read, int number) {
        return new Waiting(
                read.key(),
                number,
                ids.get(),
                read.who().subject(),
                read.fact(),
                read.passages(),
                read.reason(),
                read.sure(),
                read.alternatives(),
                read.problems(),
                read.thirdPerson(),
                read.visibility(),
                Waiting.OPEN,
                null,
                null,
                0,
                0);
    }

    public List<WorkingDraft> waiting() {
        return table.waiting().stream().map(SavedDraft::draft).toList();
    }

    /// The draft; refuses an identifier that none has.
    public SavedDraft find(Id id) {
        return table.find(id).orElseThrow(() -> new Refusal(new Problem("draft-unknown", "draft", id.text())));
    }

    /// The text a source was read from, if it came in through the desk.
    public @Nullable String textOf(Id source) {
        return table.textOf(source).orElse(null);
    }

    /// @param seen the version of the proposal that the editor looked at
    public SavedDraft decide(Id id, String key, long seen, Decision decision, String by) {
        return change(id, saved -> {
            Waiting proposal = saved.draft().proposal(key);
            if (proposal.version() != seen) {
                throw new Stale(saved);
            }
            return decided(saved.draft(), proposal, decision, by);
        });
    }

    private static WorkingDraft decided(WorkingDraft draft, Waiting proposal, Decision decision, String by) {
        if (draft.recording() != null || proposal.is(Waiting.RECORDED)) {
            throw new Refusal(new Problem("recorded-already", "proposal", String.valueOf(proposal.number())));
        }
        if (decision instanceof Decision.About about) {
            String before = draft.person(proposal.person()).name();
            PersonHere other = draft.person(about.person());
            return draft.turn(proposal.key(), was -> was.about(other.subject(), before, other.name()));
        }
        int turn = draft.turns() + 1;
        return draft.turn(proposal.key(), was -> switch (decision) {
            case Decision.Accept accept -> was.decided(Waiting.ACCEPTED, accept.visibility(), null, by, turn);
            case Decision.Edit edit ->
                was.edited(edit.fact()).decided(Waiting.ACCEPTED, edit.visibility(), null, by, turn);
            case Decision.Reject reject -> was.decided(Waiting.REJECTED, was.visibility(), reject.because(), by, turn);
            case Decision.About _ -> was;
            case Decision.Undo _ -> was.decided(Waiting.OPEN, was.visibility(), null, by, 0);
        });
    }

    /// Accepts everything about a person that is still open and needs no second look.
    ///
    /// @param seen the version of the draft that the editor looked at
    public SavedDraft acceptAll(Id id, Subject person, long seen, String by) {
        return change(id, saved -> {
            unchanged(saved, seen);
            WorkingDraft draft = saved.draft();
            for (Waiting each : draft.of(draft.person(person))) {
                if (each.is(Waiting.OPEN) && each.problems().isEmpty()) {
                    draft = decided(draft, each, new Decision.Accept(each.visibility()), by);
                }
            }
            return draft;
        });
    }

    /// Says who a person of the text is: `existing`, or (`same` false) somebody else than `existing`.
    public SavedDraft identify(Id id, Subject person, long seen, boolean same, @Nullable Subject existing) {
        return change(id, saved -> {
            unchanged(saved, seen);
            String choice = same ? PersonHere.SAME : PersonHere.NEW;
            return saved.draft().person(person, who -> who.chosen(choice, existing));
        });
    }

    /// Records what is accepted, in one batch: all of it is in the ledger afterwards, or nothing.
    ///
    /// @param seen the version of the draft that the editor looked at
    /// @param ambiguous whether the register knows somebody who may be meant: then an editor must say
    /// @param append puts entries into the ledger
    public SavedDraft record(
            Id id,
            long seen,
            Instant at,
            String by,
            Predicate<PersonHere> ambiguous,
            Function<List<Entry>, List<Receipt>> append) {
        SavedDraft begun = table.find(id)
                .filter(saved -> saved.draft().recording() != null)
                .orElseGet(() -> change(id, saved -> {
                    unchanged(saved, seen);
                    Recording.check(saved.draft(), ambiguous);
                    return saved.draft().begun(at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS), by);
                }));
        List<Entry> entries = new Recording(begun.draft()).entries();
        var problems = append.apply(entries).stream()
                .flatMap(receipt -> receipt instanceof Receipt.Refused refused
                        ? refused.problems().stream()
                        : java.util.stream.Stream.<Problem>empty())
                .toList();
        if (!problems.isEmpty()) {
            change(id, saved -> saved.draft().begun(null, null));
            throw new Refusal(problems);
        }
        var written = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return change(id, saved -> saved.draft().recorded(written));
    }

    /// Puts a draft away; whatever is still open in it is decided against.
    public void putAway(Id id, long seen) {
        change(id, saved -> {
            unchanged(saved, seen);
            return saved.draft().putAway();
        });
    }

    private static void unchanged(SavedDraft saved, long seen) {
        if (saved.version() != seen) {
            throw new Stale(saved);
        }
    }

    /// Reads, changes and writes; again from the start if somebody wrote in between.
    private SavedDraft change(Id id, Function<SavedDraft, WorkingDraft> change) {
        while (true) {
            SavedDraft saved = find(id);
            WorkingDraft next = change.apply(saved);
            if (table.replace(next, saved.version())) {
                return new SavedDraft(next, saved.text(), saved.version() + 1);
            }
        }
    }
}
