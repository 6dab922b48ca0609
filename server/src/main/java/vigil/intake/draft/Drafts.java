package vigil.intake.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.intake.document.Document;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reading;
import vigil.intake.reading.Role;

/// Makes drafts: the same document, reading and identifiers give the same draft.
public final class Drafts {
    /// Written for "nobody in particular" in a reading.
    private static final String NOBODY = "*";

    private final Page page;
    private final Map<String, Who> known = new LinkedHashMap<>();

    private Drafts(Page page, Supplier<Id> ids) {
        this.page = page;
        page.tracked().forEach(person -> known.put(person.name(), new Who(person.name(), Subject.person(ids.get()))));
    }

    /// @param reading of exactly the text of `document`
    /// @param published when the source spoke; without it no hearing is known to have been held
    /// @param ids gives each prisoner and co-accused the subject of their claims
    public static Draft of(Document.Text document, Reading reading, @Nullable When published, Supplier<Id> ids) {
        var drafts = new Drafts(Page.of(document.text(), reading, published), ids);
        var people = new ArrayList<PersonDraft>();
        for (int i = 0; i < drafts.page.tracked().size(); i++) {
            Person person = drafts.page.tracked().get(i);
            var proposals = new Proposals(document, drafts.page, drafts.who(person), i);
            people.add(new PersonDraft(
                    drafts.who(person),
                    person.role(),
                    proposals.of(person, drafts.pieces(person), drafts.strays(person))));
        }
        return new Draft(document, reading.language(), published, people);
    }

    private Who who(Person person) {
        return java.util.Objects.requireNonNull(known.get(person.name()));
    }

    private List<Piece> pieces(Person person) {
        List<Mark> marks = marks(person);
        return Merging.of(Stream.of(
                        new Events(page, marks).all(),
                        new Accusations(page, marks).all(),
                        new Singles(page, known, marks).all(),
                        new ThirdPersons(page).about(person))
                .flatMap(pieces -> pieces));
    }

    private List<Mark> marks(Person person) {
        boolean main = person.equals(main());
        return page.reading().marks().stream()
                .filter(mark -> mark.persons().contains(person.name())
                        || main && mark.persons().contains(NOBODY))
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::pred))
                .toList();
    }

    /// Marks that the text says of nobody, for the main person to be given or not.
    private List<Mark> strays(Person person) {
        return marks(person).stream()
                .filter(mark -> !mark.persons().contains(person.name()))
                .toList();
    }

    /// The prisoner whom the text names most often.
    private @Nullable Person main() {
        return page.tracked().stream()
                .max(Comparator.<Person, Boolean>comparing(person -> person.role() == Role.PRISONER)
                        .thenComparing(person -> person.mentions().size())
                        .thenComparing(Page::firstMention, Comparator.reverseOrder()))
                .orElse(null);
    }
}
