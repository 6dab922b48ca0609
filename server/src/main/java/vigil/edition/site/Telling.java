package vigil.edition.site;

import java.util.Arrays;
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

/// Tells one file in one language, a footnote behind everything. Where one and the same sources say the
/// whole of a fact, their numbers stand once behind the sentence; else behind each word and the date.
final class Telling {
    final PublicFile file;
    final Texts texts;
    final Dates dates;
    final People people;
    final Differences differences;
    private @Nullable List<PublicPoint> timeline;

    Telling(PublicFile file, Texts texts, People people) {
        this.file = file;
        this.texts = texts;
        this.dates = new Dates(texts);
        this.people = people;
        this.differences = new Differences(file);
    }

    /// What happened, in the order of world time; put in order once.
    List<PublicPoint> timeline() {
        List<PublicPoint> known = timeline;
        if (known == null) {
            known = file.timeline();
            timeline = known;
        }
        return known;
    }

    /// The fact as a sentence with its footnotes, its date in brackets if it has one.
    Phrase sentence(PublicPoint point) {
        Phrase said = beside(point);
        return part(point, "when")
                .map(when -> texts.phrase(
                        "site.dated", said, words(point, when, when.value()).then(ofDate(point))))
                .orElse(said);
    }

    /// The fact as a sentence that stands beside its date.
    Phrase beside(PublicPoint point) {
        return new FactWords(texts, dress(point)).say(point.fact()).then(notes(whole(point)));
    }

    /// The footnotes of the date alone, where they are not those of the whole fact, and its disagreement.
    Phrase ofDate(PublicPoint point) {
        return part(point, "when")
                .map(when -> (alike(point) ? Phrase.EMPTY : notes(when.notes())).then(differs(when)))
                .orElse(Phrase.EMPTY);
    }

    /// Some parts of the fact, without a sentence around them, each with its footnotes.
    Phrase values(PublicPoint point, String... names) {
        Dress dress = dress(point);
        var values = Arrays.stream(names)
                .flatMap(name -> part(point, name).stream())
                .map(part -> words(point, part, part.value()).then(dress.after(part.name())))
                .toList();
        return list("site.list", values).then(notes(whole(point)));
    }

    /// All of them in a row, as the text `key` puts two together.
    Phrase list(String key, List<Phrase> phrases) {
        return phrases.stream()
                .filter(phrase -> !phrase.isEmpty())
                .reduce((one, other) -> texts.phrase(key, one, other))
                .orElse(Phrase.EMPTY);
    }

    /// One reading of a part of the fact, bare.
    Phrase words(PublicPoint point, PublicPart part, String value) {
        var words = new PartWords(texts, dress(point));
        return words.words(point.fact().getClass(), part.name(), value);
    }

    Phrase notes(List<Long> notes) {
        if (notes.isEmpty()) {
            return Phrase.EMPTY;
        }
        var all = new Inline[notes.size()];
        Arrays.setAll(all, i -> new Inline.Note(notes.get(i)));
        return Phrase.of(all);
    }

    static Optional<PublicPart> part(PublicPoint point, String name) {
        for (PublicPart part : point.parts()) {
            if (part.name().equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /// Whether every part of the fact rests on the same sources.
    private static boolean alike(PublicPoint point) {
        for (PublicPart part : point.parts()) {
            if (!part.notes().equals(point.notes())) {
                return false;
            }
        }
        return true;
    }

    /// The footnotes at the end: all of them if they stand for every part, else whatever would not be
    /// cited otherwise.
    private static List<Long> whole(PublicPoint point) {
        if (alike(point)) {
            return point.notes();
        }
        var whole = new TreeSet<>(point.notes());
        point.parts().forEach(part -> {
            whole.removeAll(part.notes());
            part.others().forEach(other -> whole.removeAll(other.notes()));
        });
        return List.copyOf(whole);
    }

    /// The mark of a disagreement, if there is one about this part.
    Phrase differs(PublicPart part) {
        var number = differences.number(part);
        return number.isEmpty()
                ? Phrase.EMPTY
                : Phrase.of(new Inline.Differs(number.getAsInt(), texts.get("site.dossier.differs")));
    }

    private Dress dress(PublicPoint point) {
        return new Dress() {
            @Override
            public Phrase after(String name) {
                PublicPart part = part(point, name).orElseThrow();
                Phrase notes = alike(point) ? Phrase.EMPTY : notes(part.notes());
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
        return when != null && when.earliest() != null && people.contents().ahead(when.earliest());
    }
}
