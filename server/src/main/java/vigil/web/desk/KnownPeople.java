package vigil.web.desk;

import java.util.ArrayList;
import java.util.List;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.intake.PersonHere;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.web.sight.View;

/// Who of the register a person of a text may be: those of the same name. It suggests; an editor says.
final class KnownPeople {
    /// Somebody of the same name, with what else agrees and what does not (keys of texts below `review.same.`).
    record Candidate(Subject subject, List<String> agree, List<String> differ) {}

    private final View view;

    KnownPeople(View view) {
        this.view = view;
    }

    List<Candidate> like(WorkingDraft draft, PersonHere person) {
        var facts = draft.of(person).stream().map(Waiting::fact).toList();
        return view.called(person.name()).stream()
                .filter(known -> !known.equals(view.register().identity().root(person.subject())))
                .map(known -> candidate(known, facts))
                .toList();
    }

    private Candidate candidate(Subject known, List<Fact> facts) {
        var agree = new ArrayList<>(List.of("name"));
        var differ = new ArrayList<String>();
        for (Fact theirs :
                view.register().claims(known).stream().map(Claim::fact).toList()) {
            for (Fact ours : facts) {
                compare(ours, theirs, agree, differ);
            }
        }
        differ.removeAll(agree);
        return new Candidate(
                known,
                agree.stream().distinct().toList(),
                differ.stream().distinct().toList());
    }

    private static void compare(Fact ours, Fact theirs, List<String> agree, List<String> differ) {
        switch (ours) {
            case Fact.Born born
            when theirs instanceof Fact.Born other -> dates(born.when(), other.when(), "born", agree, differ);
            case Fact.Arrested arrested
            when theirs instanceof Fact.Arrested other ->
                dates(arrested.when(), other.when(), "arrested", agree, differ);
            case Fact.Prosecuted in
            when theirs instanceof Fact.Prosecuted other -> {
                if (in.proceeding().equals(other.proceeding())) {
                    agree.add("proceeding");
                }
            }
            case Fact.Charged charged
            when theirs instanceof Fact.Charged other -> {
                if (charged.provision().equals(other.provision())) {
                    agree.add("charged");
                }
            }
            default -> {}
        }
    }

    private static void dates(
            @org.jspecify.annotations.Nullable When ours,
            @org.jspecify.annotations.Nullable When theirs,
            String key,
            List<String> agree,
            List<String> differ) {
        if (ours != null && theirs != null) {
            (ours.overlaps(theirs) ? agree : differ).add(key);
        }
    }
}
