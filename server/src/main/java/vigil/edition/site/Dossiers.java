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
    private final Telling telling;
    private final StatusWords status;
    private final Texts texts;

    Dossiers(Telling telling, StatusWords status) {
        this.telling = telling;
        this.status = status;
        this.texts = telling.texts;
    }

    /// @param name at the head of the page
    /// @param frame makes the frame of the page from its title and its description
    Dossier of(Fact.Named name, BiFunction<String, String, Frame> frame) {
        PublicFile file = telling.file;
        var whoever = new Whoever(telling);
        var happening = new Happening(telling);
        Optional<Fact.Named> own = People.names(file).own(name);
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
                codefendants(),
                happening.treatment(),
                recognitions(),
                file.points(Fact.Demanded.class).stream().map(telling::sentence).toList(),
                sources(file),
                around.root() + "people/" + file.id() + ".json",
                around.root() + "record/" + file.id() + ".jsonl");
    }

    private List<Card> codefendants() {
        var cards = new Cards(texts, telling.people);
        return telling.file.codefendants().stream()
                .flatMap(other -> telling.people.file(other.id()).stream()
                        .map(found -> cards.of(found, telling.notes(other.notes()))))
                .toList();
    }

    private List<Recognition> recognitions() {
        return telling.file.points(Fact.Recognised.class).stream()
                .map(this::recognition)
                .toList();
    }

    private Recognition recognition(PublicPoint point) {
        return new Recognition(
                bare(point, "by"),
                bare(point, "as"),
                bare(point, "criteria"),
                bare(point, "when"),
                telling.notes(point.notes()));
    }

    private Phrase bare(PublicPoint point, String name) {
        return Telling.part(point, name)
                .map(part -> telling.words(point, part, part.value()).then(telling.differs(part)))
                .orElse(Phrase.EMPTY);
    }

    private List<Cited> sources(PublicFile file) {
        var citing = new Citing(texts);
        return file.sources().stream().map(citing::cite).toList();
    }
}
