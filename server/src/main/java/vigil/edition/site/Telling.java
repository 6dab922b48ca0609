package vigil.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPart;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.text.Dates;
import vigil.text.Dress;
import vigil.text.FactWords;
import vigil.text.Inline;
import vigil.text.PartWords;
import vigil.text.Phrase;
import vigil.text.Scripts;
import vigil.text.Texts;

/// Tells one file in one language, a footnote behind everything. A number behind a full stop stands for
/// the whole sentence, its date among it; behind a word, for that word, where its sources are others.
final class Telling {
    final PublicFile file;
    final Texts texts;
    final Dates dates;
    final People people;
    final Differences differences;

    Telling(PublicFile file, Texts texts, People people) {
        this.file = file;
        this.texts = texts;
        this.dates = new Dates(texts);
        this.people = people;
        this.differences = new Differences(file);
    }

    /// The fact as a sentence with its footnotes.
    Phrase sentence(PublicPoint point) {
        List<Long> end = whole(point);
        Phrase said = new FactWords(texts, dress(point, end)).say(point.fact());
        return said.then(notes(end)).then(part(point, "when").map(this::differs).orElse(Phrase.EMPTY));
    }

    /// Some parts of the fact, without a sentence around them, with the footnotes of them all.
    Phrase values(PublicPoint point, String between, String... names) {
        var values = new ArrayList<Phrase>();
        var end = whole(point);
        for (String name : names) {
            part(point, name)
                    .map(part -> words(point, part, part.value())
                            .then(part.notes().equals(end) ? Phrase.EMPTY : notes(part.notes()))
                            .then(differs(part)))
                    .ifPresent(values::add);
        }
        return Phrase.join(between, values).then(notes(end));
    }

    /// One reading of a part of the fact, bare.
    Phrase words(PublicPoint point, PublicPart part, String value) {
        var words = new PartWords(texts, dress(point, List.of()));
        return words.words(point.fact().getClass(), part.name(), value);
    }

    Phrase notes(List<Long> notes) {
        return new Phrase(notes.stream().<Inline>map(Inline.Note::new).toList());
    }

    static Optional<PublicPart> part(PublicPoint point, String name) {
        return point.parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /// The footnotes that stand for the whole sentence: those of its date, or of all its parts if it has
    /// none, and whatever would not be cited otherwise.
    private static List<Long> whole(PublicPoint point) {
        var first = part(point, "when").map(PublicPart::notes);
        List<Long> date = first.orElseGet(() -> {
            boolean alike =
                    point.parts().stream().map(PublicPart::notes).distinct().count() == 1;
            return alike ? point.parts().getFirst().notes() : point.notes();
        });
        var whole = new TreeSet<>(point.notes());
        point.parts().forEach(part -> {
            whole.removeAll(part.notes());
            part.others().forEach(other -> whole.removeAll(other.notes()));
        });
        whole.addAll(date);
        return List.copyOf(whole);
    }

    /// The mark of a disagreement, if there is one about this part.
    Phrase differs(PublicPart part) {
        var number = differences.number(part);
        return number.isEmpty()
                ? Phrase.EMPTY
                : Phrase.of(new Inline.Differs(number.getAsInt(), texts.get("site.dossier.differs")));
    }

    private Dress dress(PublicPoint point, List<Long> end) {
        return new Dress() {
            @Override
            public Phrase after(String name) {
                PublicPart part = part(point, name).orElseThrow();
                Phrase notes = part.notes().equals(end) ? Phrase.EMPTY : notes(part.notes());
                return notes.then(differs(part));
            }

            @Override
            public @Nullable String language(String name, String words) {
                return quoted(words, point.notes());
            }

            @Override
            public Phrase person(Subject subject) {
                return people.link(subject.id(), texts.language(), "");
            }
        };
    }

    /// A place or other free words, marked with their language as far as it is known.
    Phrase quote(String words, List<Long> notes) {
        return Phrase.quoted(words, quoted(words, notes));
    }

    /// A source's words are taken to be in its language if they are in its script. Else nobody knows: an
    /// editor may have put them into words. HTML marks that with an empty language.
    private @Nullable String quoted(String words, List<Long> notes) {
        @Nullable String script = Scripts.of(words);
        if (script == null) {
            return null;
        }
        var languages = notes.stream()
                .map(number -> file.sources().get((int) (number - 1)).language())
                .filter(Objects::nonNull)
                .filter(language -> Scripts.alike(script, Scripts.ofLanguage(language)))
                .toList();
        if (languages.contains(texts.language().tag())) {
            return null;
        }
        return languages.isEmpty() ? "" : languages.getFirst();
    }

    /// Whether what the fact tells lies after the day of the edition.
    boolean future(Fact fact) {
        @Nullable When when = fact.when();
        return when != null
                && when.earliest() != null
                && when.earliest().toString().compareTo(file.asOf()) > 0;
    }
}
