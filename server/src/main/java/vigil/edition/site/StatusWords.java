package vigil.edition.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicStatus;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.Term;
import vigil.claim.When;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Terms;

/// Where a person stands, in a word, a shape and a sentence.
final class StatusWords {
    private final Telling telling;
    private final PublicStatus status;

    StatusWords(Telling telling) {
        this.telling = telling;
        this.status = telling.file.status();
    }

    static Kind kind(PublicFile file) {
        return Kind.valueOf(file.status().kind().toUpperCase(Locale.ROOT));
    }

    /// The word and its shape.
    Phrase state() {
        return Phrase.of(new Inline.State(word(), status.kind()));
    }

    /// "In prison", "Freed"; a death outside of detention is only a death.
    String word() {
        return telling.texts.get("site.status." + (diedAtLiberty() ? "dead" : status.kind()));
    }

    private boolean diedAtLiberty() {
        return kind(telling.file) == Kind.DIED
                && telling.file.points(Fact.Died.class).stream()
                        .noneMatch(point -> point.fact() instanceof Fact.Died died && died.inCustody());
    }

    /// The word, since when, where, for how long; with footnotes.
    Phrase sentence() {
        return Phrase.join(" ", List.of(since().sentence(), place().sentence(), term(), measure()))
                .then(telling.notes(status.notes()));
    }

    /// The word and since when.
    Phrase since() {
        @Nullable When since = status.since();
        if (since == null) {
            return state();
        }
        var day = new Inline.Day(telling.dates.bent(since), telling.dates.datetime(since));
        return telling.texts.phrase("site.status.when." + status.kind(), state(), Phrase.of(day));
    }

    Phrase place() {
        return status.place() == null ? Phrase.EMPTY : telling.quote(status.place(), status.notes());
    }

    private Phrase term() {
        if (status.term() == null) {
            return Phrase.EMPTY;
        }
        String words = new Terms(telling.texts).words(new Term(status.term()));
        return telling.texts.phrase("site.status.term", words);
    }

    /// Which restriction it is that binds someone who is at liberty.
    private Phrase measure() {
        if (kind(telling.file) != Kind.BOUND) {
            return Phrase.EMPTY;
        }
        return telling.file.points(Fact.CustodyOrdered.class).stream()
                .filter(point -> point.notes().equals(status.notes()))
                .flatMap(point ->
                        Telling.part(point, "measure").map(part -> telling.words(point, part, part.value())).stream())
                .findFirst()
                .map(Phrase::sentence)
                .orElse(Phrase.EMPTY);
    }
}
