package vigil.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.claim.Visibility;

/// What a draft becomes in the ledger: one batch. The same draft gives the same entries, so that a recording that was
/// cut short is finished by doing it again.
final class Recording {
    private static final String CHOSEN = "Chosen by the editor who read the source";

    private final WorkingDraft draft;
    private final Instant at;
    private final String by;

    /// @param draft in which a recording was begun
    Recording(WorkingDraft draft) {
        this.draft = draft;
        this.at = Objects.requireNonNull(draft.recording());
        this.by = Objects.requireNonNull(draft.recorder());
    }

    /// Refuses a draft in which nothing is accepted, or in which it is open who somebody is.
    ///
    /// @param ambiguous whether the register knows somebody whom this may be
    static void check(WorkingDraft draft, Predicate<PersonHere> ambiguous) {
        var problems = new ArrayList<Problem>();
        if (draft.in(Waiting.ACCEPTED).isEmpty()) {
            problems.add(new Problem("nothing-accepted", "draft"));
        }
        Set<Subject> people = people(draft);
        draft.people().stream()
                .filter(person ->
                        people.contains(person.subject()) && person.choice().equals(PersonHere.OPEN))
                .filter(ambiguous)
                .forEach(person -> problems.add(new Problem("identity-open", person.name())));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /// The source (once), then for each person their name, their claims, and who they are. Somebody who is only
    /// named as a co-accused is named too: nobody in the record is without a name.
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (!draft.cited()) {
            entries.add(new Curation.Cite(draft.cite(), at, by, draft.source()));
        }
        Set<Subject> people = people(draft);
        for (PersonHere person : draft.people()) {
            if (people.contains(person.subject())) {
                claims(person).forEach(entries::add);
                link(person).forEach(entries::add);
            }
        }
        return entries;
    }

    private Stream<Entry> claims(PersonHere person) {
        boolean unnamed = draft.of(person).stream().noneMatch(each -> each.is(Waiting.RECORDED));
        return draft.of(person).stream()
                .filter(each -> each.is(Waiting.ACCEPTED) || unnamed && each.fact() instanceof Fact.Named)
                .map(this::claim);
    }

    private Entry claim(Waiting proposal) {
        return new Claim(
                proposal.claim(),
                at,
                by,
                proposal.person(),
                proposal.fact(),
                draft.source().id(),
                proposal.passages(),
                null,
                stricter(proposal.visibility(), draft.source().visibility()));
    }

    /// Recorded once, with the first claims about the person.
    private Stream<Entry> link(PersonHere person) {
        boolean known = draft.of(person).stream().anyMatch(each -> each.is(Waiting.RECORDED));
        Subject existing = person.existing();
        if (known || existing == null) {
            return Stream.empty();
        }
        return Stream.of(
                person.choice().equals(PersonHere.SAME)
                        ? new Curation.SamePerson(person.link(), at, by, existing, person.subject(), CHOSEN)
                        : new Curation.NotSamePerson(person.link(), at, by, existing, person.subject(), CHOSEN));
    }

    private static Set<Subject> people(WorkingDraft draft) {
        var people = new LinkedHashSet<Subject>();
        for (Waiting accepted : draft.in(Waiting.ACCEPTED)) {
            people.add(accepted.person());
            if (accepted.fact() instanceof Fact.CoAccused together) {
                people.add(together.with());
            }
        }
        return people;
    }

    /// What a source says is never more open than the source.
    private static Visibility stricter(Visibility claim, Visibility source) {
        return rank(claim) >= rank(source) ? claim : source;
    }

    private static int rank(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Open _ -> 0;
            case Visibility.Team _ -> 1;
            case Visibility.Sealed _ -> 2;
        };
    }
}
