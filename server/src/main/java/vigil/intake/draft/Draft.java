package vigil.intake.draft;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.document.Document;

/// One document, read: who it is about and what it would say of them. People stand in the order in
/// which the text names them.
///
/// @param language BCP 47 tag of the text
/// @param published when the source spoke, if that is known
public record Draft(
        Document.Text document, String language, @Nullable When published, List<PersonDraft> people) {
    private static final int LONGEST_TITLE = 200;

    public Draft {
        people = List.copyOf(people);
    }

    public String text() {
        return document.text();
    }

    public Stream<Proposal> proposals() {
        return people.stream().flatMap(person -> person.proposals().stream());
    }

    /// The document's own title; else its first line; else the file's name.
    public String title() {
        if (document.title() != null) {
            return document.title();
        }
        String first = text().lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return first.isEmpty() || first.length() > LONGEST_TITLE
                ? document.exhibit().name()
                : first;
    }

    /// The source as far as the document describes itself; an editor may say more.
    ///
    /// @param kind a code of `vocabulary/source-kind.csv`
    /// @param shown whether readers may see the document and its words
    public Source source(Id id, String kind, boolean shown) {
        return new Source(
                id,
                title(),
                kind,
                null,
                published,
                language,
                null,
                null,
                document.exhibit().sha256(),
                shown,
                Visibility.OPEN);
    }
}
