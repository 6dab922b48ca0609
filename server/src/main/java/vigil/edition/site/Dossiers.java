package vigil.edition.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.edition.site.Dossier.Cited;
import vigil.edition.site.Dossier.Recognition;
import vigil.text.Names;
import vigil.text.Phrase;
import vigil.text.Texts;

/// Puts dossiers together in one language.
final class Dossiers {
    private final Texts texts;
    private final People people;
    private final Cards cards;

    Dossiers(Texts texts, People people) {
        this.texts = texts;
        this.people = people;
        this.cards = new Cards(texts, people);
    }

    /// @param frame makes the frame of the page from its title and its description
    Dossier of(PublicFile file, BiFunction<String, String, Frame> frame) {
        var telling = new Telling(file, texts, people);
        var status = new StatusWords(telling);
        var whoever = new Whoever(telling);
        var happening = new Happening(telling);
        Names names = People.names(file);
        Fact.Named name = names.heading(texts.language());
        Optional<Fact.Named> own = names.own(name);
        Frame around = frame.apply(
                texts.get("site.dossier.head", name.name(), status.word()),
                texts.get("site.dossier.description", status.since().text()));
        return new Dossier(
                around,
                name.name(),
                People.foreign(name, texts.language()),
                own.map(Fact.Named::name).orElse(""),
                own.map(Fact.Named::language).orElse(""),
                Names.monogram(name.name()),
                whoever.tagline(),
                status.sentence(),
                texts.phrase("site.dossier.known", Phrase.of(telling.dates.day(LocalDate.parse(file.asOf())))),
                new Counting(telling).count(),
                whoever.rows(),
                happening.timeline(),
                happening.disputes(),
                new Accusing(telling).charges(),
                new Chain(telling).places(),
                codefendants(file, telling),
                happening.treatment(),
                recognitions(telling),
                file.points(Fact.Demanded.class).stream().map(telling::sentence).toList(),
                sources(file),
                around.root() + "people/" + file.id() + ".json",
                around.root() + "record/" + file.id() + ".jsonl");
    }

    private List<Card> codefendants(PublicFile file, Telling telling) {
        return file.codefendants().stream()
                .flatMap(other ->
                        people.file(other.id()).stream().map(found -> cards.of(found, telling.notes(other.notes()))))
                .toList();
    }

    private static List<Recognition> recognitions(Telling telling) {
        return telling.file.points(Fact.Recognised.class).stream()
                .map(point -> recognition(telling, point))
                .toList();
    }

    private static Recognition recognition(Telling telling, PublicPoint point) {
        return new Recognition(
                bare(telling, point, "by"),
                bare(telling, point, "as"),
                bare(telling, point, "criteria"),
                bare(telling, point, "when"),
                telling.notes(point.notes()));
    }

    private static Phrase bare(Telling telling, PublicPoint point, String name) {
        return Telling.part(point, name)
                .map(part -> telling.words(point, part, part.value()).then(telling.differs(part)))
                .orElse(Phrase.EMPTY);
    }

    private List<Cited> sources(PublicFile file) {
        var citing = new Citing(texts);
        return file.sources().stream().map(citing::cite).toList();
    }
}
