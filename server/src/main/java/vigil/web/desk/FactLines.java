package vigil.web.desk;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.ledger.Records;
import vigil.text.Dress;
import vigil.text.FactWords;
import vigil.text.PartWords;
import vigil.text.Phrase;
import vigil.web.Words;
import vigil.web.sight.View;

/// Says facts in the language of the desk, other people by their names.
public final class FactLines {
    /// Parts whose value alone does not say what it is.
    private static final Set<String> LABELLED = Set.of("by", "from", "to", "until", "inCustody", "criteria");

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

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
                Records.write((Record) fact).entrySet().stream()
                        .filter(part ->
                                !part.getKey().equals("kind") && !part.getKey().equals("when"))
                        .sorted(Comparator.comparingInt(part -> position(fact.getClass(), part.getKey())))
                        .map(part -> told(
                                fact.getClass(), part.getKey(), part.getValue().toString()))
                        .reduce((one, next) -> words.say("desk.then", one, next))
                        .orElse(""));
    }

    private static int position(Class<? extends Fact> kind, String part) {
        return Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .indexOf(part);
    }

    private String told(Class<? extends Fact> kind, String part, String value) {
        // each value keeps its own direction, whatever stands beside it
        String words = FIRST_STRONG_ISOLATE + part(kind, part, value) + POP_ISOLATE;
        return LABELLED.contains(part) ? parts.label(part) + ": " + words : words;
    }

    /// One part of a fact, standing alone.
    String part(Class<? extends Fact> kind, String part, String value) {
        return parts.words(kind, part, value).text();
    }

    public String kind(Class<? extends Fact> kind) {
        return sentences.kind(kind);
    }
}
