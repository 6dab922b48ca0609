package vigil.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Subject;
import vigil.intake.PersonHere;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.web.Words;
import vigil.web.sight.View;

/// Makes the cards of the review screen from a draft and what is known so far.
final class ReviewCards {
    private static final int LONGEST_QUOTE = 160;
    private static final int MOST_KNOWN = 3;

    private final WorkingDraft draft;
    private final View view;
    private final Words words;
    private final Editing editing;
    private final KnownPeople known;
    private final FactLines lines;

    /// The proposal whose form is open (empty for none), what was sent of it, and why that was refused.
    record Editing(String key, Map<String, String> sent, List<Problem> problems) {
        static Editing of(String key) {
            return new Editing(key, Map.of(), List.of());
        }
    }

    ReviewCards(WorkingDraft draft, View view, Words words, Editing editing) {
        this.draft = draft;
        this.view = view;
        this.words = words;
        this.editing = editing;
        this.known = new KnownPeople(view);
        this.lines = new FactLines(words, view);
    }

    List<ReviewPage.PersonCard> people() {
        return draft.people().stream().map(this::person).toList();
    }

    private ReviewPage.PersonCard person(PersonHere person) {
        var candidates = known.like(draft, person);
        Optional<Subject> existing = Optional.ofNullable(person.existing());
        if (existing.isEmpty() && candidates.size() == 1) {
            existing = Optional.of(candidates.getFirst().subject());
        }
        Optional<Subject> likely = person.choice().equals(PersonHere.NEW) ? Optional.empty() : existing;
        return new ReviewPage.PersonCard(
                person.subject().id().text(),
                person.name(),
                words.say("review.role." + person.role()),
                person.choice(),
                person.existing() == null ? "" : name(person.existing()),
                candidates.stream().map(this::candidate).toList(),
                draft.of(person).stream()
                        .sorted(Comparator.comparingInt(Waiting::number))
                        .map(each -> proposal(each, likely))
                        .toList(),
                "/desk/drafts/" + draft.id() + "/people/" + person.subject().id());
    }

    private ReviewPage.Candidate candidate(KnownPeople.Candidate candidate) {
        var name = view.name(candidate.subject(), words.texts().language());
        return new ReviewPage.Candidate(
                candidate.subject().id().text(),
                name.name(),
                name.language(),
                reasons(candidate.agree(), "review.same."),
                reasons(candidate.differ(), "review.differs."));
    }

    private String reasons(List<String> keys, String prefix) {
        return keys.stream().map(key -> words.say(prefix + key)).collect(Collectors.joining(", "));
    }

    private String name(Subject subject) {
        return view.name(subject, words.texts().language()).name();
    }

    private ReviewPage.ProposalCard proposal(Waiting proposal, Optional<Subject> likely) {
        String where =
                proposal.passages().isEmpty() || proposal.passages().getFirst().where() == null
                        ? ""
                        : proposal.passages().getFirst().where();
        return new ReviewPage.ProposalCard(
                proposal.number(),
                line(proposal.fact()),
                quote(proposal.passages()),
                where,
                why(proposal.reason()),
                others(proposal),
                problems(proposal),
                likely.map(subject -> known(subject, proposal.fact())).orElse(List.of()),
                proposal.thirdPerson(),
                proposal.visibility().toString(),
                proposal.state(),
                proposal.because() == null ? "" : proposal.because(),
                proposal.by() == null ? "" : proposal.by(),
                proposal.version(),
                "/desk/drafts/" + draft.id() + "/proposals/" + proposal.key(),
                "/desk/drafts/" + draft.id() + "?edit=" + proposal.key() + "#" + FactForm.first(proposal.fact()),
                proposal.key().equals(editing.key()) ? fields(proposal.fact()) : List.of());
    }

    /// The reader's reasons in the editor's language; one that has no sentence is left out.
    private String why(String reasons) {
        return Arrays.stream(reasons.split("; "))
                .map(each -> "review.why." + each.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"))
                .filter(words::has)
                .map(words::say)
                .collect(Collectors.joining("; "));
    }

    private List<ReviewPage.Other> others(Waiting proposal) {
        var others = new ArrayList<ReviewPage.Other>();
        for (int k = 0; k < draft.people().size(); k++) {
            PersonHere person = draft.people().get(k);
            if (!person.subject().equals(proposal.person())) {
                others.add(new ReviewPage.Other(
                        k + 1,
                        person.subject().id().text(),
                        person.name(),
                        proposal.alternatives().contains(person.name())));
            }
        }
        return others;
    }

    private List<FactField> fields(Fact fact) {
        return editing.problems().isEmpty()
                ? FactForm.fields(fact, words)
                : FactForm.fields(fact.getClass(), editing.sent(), words);
    }

    private List<String> problems(Waiting proposal) {
        var problems =
                proposal.key().equals(editing.key()) && !editing.problems().isEmpty()
                        ? editing.problems()
                        : proposal.problems();
        return problems.stream().map(words::problem).toList();
    }

    /// People of this very text are not in the register yet: they go by the name the text gives them.
    private FactLine line(Fact fact) {
        if (fact instanceof Fact.CoAccused together) {
            var here = draft.people().stream()
                    .filter(person -> person.subject().equals(together.with()))
                    .findFirst();
            if (here.isPresent()) {
                return new FactLine(
                        lines.kind(Fact.CoAccused.class), "", here.get().name());
            }
        }
        return lines.line(fact);
    }

    private static String quote(List<Passage> passages) {
        String all = passages.stream()
                .map(passage -> passage.quote().replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(" … "));
        return all.length() <= LONGEST_QUOTE
                ? all
                : all.substring(
                                0,
                                all.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, all.codePointCount(0, all.length()))))
                        + "…";
    }

    private List<String> known(Subject subject, Fact fact) {
        return view.register().claims(subject).stream()
                .map(Claim::fact)
                .filter(other -> other.getClass() == fact.getClass() && !other.equals(fact))
                .distinct()
                .limit(MOST_KNOWN)
                .map(lines::line)
                .map(FactLine::whole)
                .toList();
    }
}
