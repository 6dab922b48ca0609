package vigil.web.desk;

import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.text.Dress;
import vigil.text.FactWords;
import vigil.text.PartWords;
import vigil.text.Phrase;
import vigil.web.View;
import vigil.web.Words;

/// Says facts in the language of the desk, other people by their names.
public final class FactLines {
    private final Words words;
    private final FactWords sentences;
    private final PartWords parts;

    FactLines(Words words, View view) {
        this.words = words;
        var dress = new Dress() {
            @Override
            public Phrase person(Subject subject) {
                var name = view.name(subject, words.texts().language());
                return Phrase.quoted(name.name(), name.language());
            }
        };
        this.sentences = new FactWords(words.texts(), dress);
        this.parts = new PartWords(words.texts(), dress);
    }

    public FactLine line(Fact fact) {
        var when = fact.when();
        return new FactLine(
                sentences.kind(fact.getClass()),
                when == null ? "" : words.day(when),
                sentences.say(fact).text());
    }

    /// One part of a fact, standing alone.
    String part(Class<? extends Fact> kind, String part, String value) {
        return parts.words(kind, part, value).text();
    }

    public String kind(Class<? extends Fact> kind) {
        return sentences.kind(kind);
    }
}
