package vigil.edition.site;

import java.util.List;
import java.util.Optional;
import vigil.audience.PublicFile;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.text.Language;
import vigil.text.Names;
import vigil.text.Phrase;
import vigil.text.Texts;

/// Makes the cards of people.
final class Cards {
    private final Texts texts;
    private final People people;

    Cards(Texts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    /// The card of one person, kept for every page that shows it.
    private record Kept(Id id, Language language) implements Derived<Card> {
        @Override
        public Card from(Contents contents) {
            var cards = new Cards(Texts.of(language), new People(contents));
            return cards.of(contents.file(id).orElseThrow(), Phrase.EMPTY);
        }
    }

    static List<Card> kept(Contents contents, Language language, List<Id> people) {
        return people.stream().map(id -> contents.get(new Kept(id, language))).toList();
    }

    /// @param notes footnotes on the page, if it has any
    Card of(PublicFile file, Phrase notes) {
        var telling = new Telling(file, texts, people);
        var status = new StatusWords(telling);
        Names names = People.names(file);
        Fact.Named name = names.heading(texts.language());
        Optional<Fact.Named> own = names.own(name);
        return new Card(
                file.id() + ".html",
                Names.monogram(name.name()),
                name.name(),
                People.foreign(name, texts.language()),
                own.map(Fact.Named::name).orElse(""),
                own.map(Fact.Named::language).orElse(""),
                people.alone(name.name(), texts.language())
                        ? Phrase.EMPTY
                        : new Whoever(telling).tagline().withoutNotes(),
                detail(telling, status),
                status.place(),
                notes);
    }

    /// Days for those who are deprived of liberty, else the date; for the freed both.
    private Phrase detail(Telling telling, StatusWords status) {
        Phrase days = Phrase.plain(new Counting(telling).brief());
        Phrase since = status.since();
        return switch (StatusWords.kind(telling.file)) {
            case HELD, TRIAL, HOME -> days.isEmpty() ? status.since() : texts.phrase("site.list", status.state(), days);
            case FREE -> days.isEmpty() ? status.since() : texts.phrase("site.card.after", status.since(), days);
            case LOST, BOUND, DIED, UNKNOWN -> status.since();
        };
    }
}
