package vigil.edition.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.text.Dates;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Texts;

/// Who is written to least, as far as this register knows: people deprived of liberty of whom no letter, or the oldest
/// last letter is known.
final class Silence {
    private static final int MOST = 4;

    private record Heard(Id id, @Nullable When last, int days) {}

    private final Texts texts;
    private final Contents contents;

    Silence(Texts texts, Contents contents) {
        this.texts = texts;
        this.contents = contents;
    }

    List<Phrase> least() {
        return contents.files().stream()
                .filter(file -> reachable(StatusWords.kind(file)))
                .map(file -> new Heard(
                        file.id(), last(file).orElse(null), file.days().most()))
                .sorted(Comparator.comparing(Heard::last, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Comparator.comparingInt(Heard::days).reversed())
                        .thenComparing(Heard::id))
                .limit(MOST)
                .map(this::line)
                .toList();
    }

    /// Nobody can write to a place that nobody knows.
    private static boolean reachable(Kind kind) {
        return kind == Kind.HELD || kind == Kind.TRIAL;
    }

    private static Optional<When> last(PublicFile file) {
        return file.points(Fact.Wrote.class).stream()
                .map(PublicPoint::fact)
                .flatMap(fact -> Optional.ofNullable(fact.when()).stream())
                .max(Comparator.naturalOrder());
    }

    private Phrase line(Heard heard) {
        Phrase person = new People(contents).link(heard.id(), texts.language(), "people/");
        if (heard.last() == null) {
            return texts.phrase("site.home.least.never", person);
        }
        var dates = new Dates(texts);
        String edtf = heard.last().edtf();
        When end = edtf.contains("/") && !edtf.endsWith("/") && !edtf.endsWith("..")
                ? When.of(edtf.substring(edtf.indexOf('/') + 1))
                : heard.last();
        Phrase since = Phrase.of(new Inline.Day(dates.bent(end), dates.datetime(end)));
        return texts.phrase("site.home.least.since", person, since);
    }
}
