package vigil.edition.site;

import java.util.List;
import java.util.Optional;
import vigil.audience.PublicFile;
import vigil.claim.Fact;
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

    /// @param folder the way from the page to the folder `people` of its language
    /// @param notes footnotes on that page, if it has any
    Card of(PublicFile file, String folder, Phrase notes) {
        var telling = new Telling(file, texts, people);
        var status = new StatusWords(telling);
        Names names = People.names(file);
        Fact.Named name = names.heading(texts.language());
        Optional<Fact.Named> own = names.own(name);
        return new Card(
                folder + file.id() + ".html",
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

    List<Card> all(List<PublicFile> files, String folder) {
        return files.stream().map(file -> of(file, folder, Phrase.EMPTY)).toList();
    }
}
