package vigil.web.desk;

import java.util.List;
import vigil.casefile.CaseFile;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.web.Access;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// What stands at the head of every page about one person, and the version of their file that the page shows.
///
/// @param part which page it is: `file`, `consents`, `history`, `join`
/// @param seen how many entries speak of the person: forms carry it, so that whoever was faster is noticed
/// @param others who else has a page about this person open
public record PersonHead(
        String name,
        String language,
        String status,
        String shape,
        String address,
        String publicPage,
        String part,
        long seen,
        boolean mayEdit,
        List<String> others) {
    static PersonHead of(Visit visit, View view, CaseFile file, String part, Presence presence) {
        Words words = visit.words();
        var name = view.name(file.subject(), words.texts().language());
        String status = file.status().kind().word();
        String address = "/desk/persons/" + file.subject().id();
        return new PersonHead(
                name.name(),
                name.language(),
                words.say("status." + status),
                status,
                address,
                new PersonCards(view, words).publicPage(file),
                part,
                version(view, file),
                visit.editor().may(Access.EDITOR),
                presence.open(visit.editor().name(), address));
    }

    static long version(View view, CaseFile file) {
        return view.about(file.subjects()).size();
    }

    /// The case file that the address names; refuses somebody this editor does not see.
    static CaseFile file(View view, Visit visit) {
        return file(view, visit.place("person"));
    }

    static CaseFile file(View view, String id) {
        return view.person(new Id(id)).orElseThrow(() -> new Refusal(new Problem("subject-unknown", "person", id)));
    }
}
