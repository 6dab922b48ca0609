package vigil.web.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.web.Answer;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.PeopleFinder;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// The list of people.
public final class PersonsScreen {
    /// Rows on one page: more is not read but searched.
    private static final int MOST = 200;

    private final Gate gate;
    private final FoundScreen found;

    public PersonsScreen(Gate gate, PeopleFinder finder) {
        this.gate = gate;
        this.found = new FoundScreen(gate, finder);
    }

    public Answer page(Visit visit) {
        if (!visit.query("q").isBlank()) {
            return found.page(visit);
        }
        View view = gate.view(visit.viewer());
        Words words = visit.words();
        var pager = Pager.of(visit, "/desk/persons", view.countPeople(), MOST);
        var rows = view.people(pager.from(), MOST).stream()
                .map(person -> row(view, person, words))
                .sorted(Comparator.comparing(PersonsPage.Row::name))
                .toList();
        return Pages.answer(
                "desk/persons.jte",
                new PersonsPage(Frame.of(visit, "persons", words.say("persons.title")), rows, "", pager.all(), pager));
    }

    private static PersonsPage.Row row(View view, Subject person, Words words) {
        var name = view.name(person, words.texts().language());
        var claims = view.register().claims(person);
        String status = view.register().file(person).status().kind().word();
        return new PersonsPage.Row(
                "/desk/persons/" + person.id(),
                name.name(),
                name.language(),
                born(claims, words),
                words.say("status." + status),
                status,
                claims.size(),
                (int) claims.stream()
                        .filter(claim -> !view.isPublic(claim.id()))
                        .count());
    }

    static String born(List<Claim> claims, Words words) {
        return claims.stream()
                .map(Claim::fact)
                .filter(fact -> fact instanceof Fact.Born && fact.when() != null)
                .map(fact -> words.day(Objects.requireNonNull(fact.when())))
                .findFirst()
                .orElse("");
    }
}
