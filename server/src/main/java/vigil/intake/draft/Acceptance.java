package vigil.intake.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;

/// What an editor takes over from a draft, ready for the ledger as one batch.
///
/// @param ids new identifiers, from a strong source of randomness
/// @param at when it is recorded
/// @param by the account of the editor
public record Acceptance(Draft draft, Source source, Supplier<Id> ids, Instant at, String by) {
    /// The citation of the source, then for each person their name, their claims and, where the editor
    /// knows them already, that they are the same person. A person who is only named as somebody's
    /// co-accused is named as well: nobody in the record is without a name. Nothing accepted: no entries.
    ///
    /// @param existing by the name in the text: the person of the register whom the editor chose
    public List<Entry> entries(Collection<Proposal> accepted, Map<String, Subject> existing) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        Set<Subject> people = people(accepted);
        var entries = new ArrayList<Entry>();
        entries.add(new Curation.Cite(ids.get(), at, by, source));
        for (PersonDraft person : draft.people()) {
            if (people.contains(person.who().subject())) {
                person.proposals().stream()
                        .filter(proposal -> proposal.fact() instanceof Fact.Named && !accepted.contains(proposal))
                        .forEach(proposal -> entries.add(claim(proposal)));
                accepted.stream()
                        .filter(proposal -> proposal.who().equals(person.who()))
                        .forEach(proposal -> entries.add(claim(proposal)));
                same(person, existing.get(person.name())).forEach(entries::add);
            }
        }
        return entries;
    }

    private static Set<Subject> people(Collection<Proposal> accepted) {
        var people = new LinkedHashSet<Subject>();
        for (Proposal proposal : accepted) {
            people.add(proposal.who().subject());
            if (proposal.fact() instanceof Fact.CoAccused together) {
                people.add(together.with());
            }
        }
        return people;
    }

    private List<Entry> same(PersonDraft person, @org.jspecify.annotations.Nullable Subject existing) {
        return existing == null
                ? List.of()
                : List.of(new Curation.SamePerson(
                        ids.get(),
                        at,
                        by,
                        existing,
                        person.who().subject(),
                        "Chosen by the editor who read the source"));
    }

    private Claim claim(Proposal proposal) {
        return new Claim(
                ids.get(),
                at,
                by,
                proposal.who().subject(),
                proposal.fact(),
                source.id(),
                proposal.passages(),
                null,
                stricter(proposal.visibility(), source.visibility()));
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
