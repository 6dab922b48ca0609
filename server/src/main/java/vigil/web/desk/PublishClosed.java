package vigil.web.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.audience.Clearance;
import vigil.claim.Claim;
import vigil.claim.Subject;
import vigil.web.Words;
import vigil.web.sight.Standing;
import vigil.web.sight.View;

/// Who has facts that may not be told, and why each kind of them may not.
final class PublishClosed {
    /// People who are named; how many there are in all is said.
    private static final int MOST = 20;

    private final View view;
    private final Words words;

    PublishClosed(View view, Words words) {
        this.view = view;
        this.words = words;
    }

    List<PublishPage.Closed> some() {
        return view.uncovered(MOST).some().stream()
                .map(Standing::person)
                .map(this::closed)
                .toList();
    }

    private PublishPage.Closed closed(Subject person) {
        var name = view.name(person, words.texts().language());
        return new PublishPage.Closed(person.id().text(), name.name(), name.language(), List.copyOf(why(person)));
    }

    private Set<String> why(Subject person) {
        var sentences = new EntryWords(view, words);
        Clearance clearance = view.clearance(Set.of(person));
        var why = new LinkedHashSet<String>();
        for (Claim claim : clearance.uncovered()) {
            if (view.register().identity().root(claim.subject()).equals(person)) {
                why.add(sentences.cover(clearance.consents().answer(claim)));
            }
        }
        return why;
    }
}
