package vigil.edition.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.edition.Contents;
import vigil.text.Dress;
import vigil.text.FactWords;
import vigil.text.Language;
import vigil.text.Names;
import vigil.text.Phrase;
import vigil.text.Texts;

/// One person in one language, in the words of the site: what feeds, calendars, print and pictures say of
/// somebody, so that no two channels say it differently.
public final class Portrait {
    private final Telling telling;
    private final StatusWords status;
    private final Fact.Named heading;

    private Portrait(PublicFile file, Texts texts, People people) {
        this.telling = new Telling(file, texts, people);
        this.status = new StatusWords(telling);
        this.heading = People.names(file).heading(texts.language());
    }

    /// Somebody of these contents.
    public static Portrait of(Contents contents, Id id, Texts texts) {
        return new Portrait(contents.file(id).orElseThrow(), texts, new People(contents));
    }

    /// The name that stands first in a table that has no language.
    public static String plainName(PublicFile file) {
        return People.names(file).heading(Language.EN).name();
    }

    public PublicFile file() {
        return telling.file;
    }

    public Texts texts() {
        return telling.texts;
    }

    /// The name they go by in this language.
    public Fact.Named name() {
        return heading;
    }

    /// The name in their own script, where it reads differently.
    public Optional<Fact.Named> own() {
        return names().own(heading);
    }

    public Names names() {
        return People.names(telling.file);
    }

    public String monogram() {
        return Names.monogram(heading.name());
    }

    public Kind kind() {
        return StatusWords.kind(telling.file);
    }

    /// "In prison".
    public String status() {
        return status.word();
    }

    /// "In prison, deprived of liberty since 12 March 2024. Women's Colony No. 9 …", without footnotes.
    public Phrase sentence() {
        return status.sentence().withoutNotes();
    }

    /// "In prison, deprived of liberty since 12 March 2024".
    public Phrase since() {
        return status.since().withoutNotes();
    }

    /// Where they are held, as far as anybody says.
    public Phrase place() {
        return status.place().withoutNotes();
    }

    /// Occupation and the like, in one line.
    public Phrase tagline() {
        return new Whoever(telling).tagline().withoutNotes();
    }

    /// Days deprived of liberty; null if there is nothing to count.
    public @Nullable Count count() {
        return new Counting(telling).count();
    }

    /// One fact as a sentence without its date; other people of the register by name.
    public Phrase say(Fact fact) {
        return new FactWords(telling.texts, new Dress() {
                    @Override
                    public Phrase person(Subject subject) {
                        return telling.people
                                .heading(subject.id(), telling.texts.language())
                                .map(other -> Phrase.plain(other.name()))
                                .orElse(Phrase.EMPTY);
                    }
                })
                .say(fact);
    }

    /// The whole dossier, for a sheet of its own.
    public Dossier dossier(Contents contents) {
        var framing = new Framing(telling.texts, contents);
        Id id = telling.file.id();
        return new Dossiers(telling, status)
                .of(
                        heading,
                        (title, about) -> framing.frame(
                                "people/" + id + ".html", framing.newest(id), "people", title, about, "../../", ""));
    }
}
