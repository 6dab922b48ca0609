package vigil.edition.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.edition.site.Dossier.Row;
import vigil.text.Dress;
import vigil.text.FactWords;
import vigil.text.Inline;
import vigil.text.Names;
import vigil.text.PartWords;
import vigil.text.Phrase;
import vigil.text.Vocabularies;

/// The part of a dossier that says who the person is.
final class Whoever {
    /// Kinds of name that need no word beside them.
    private static final List<String> PLAIN = List.of("legal", "own-script", "transliteration");

    private final Telling telling;
    private final String language;
    private final Fact.Named heading;
    private final Optional<Fact.Named> own;
    private final List<Row> rows = new ArrayList<>();

    Whoever(Telling telling) {
        this.telling = telling;
        this.language = telling.texts.language().tag();
        Names names = People.names(telling.file);
        this.heading = names.heading(telling.texts.language());
        this.own = names.own(heading);
    }

    List<Row> rows() {
        names();
        row(Fact.Born.class, this::born);
        row(Fact.Aged.class, this::aged);
        row(Fact.National.class, point -> telling.values(point, "country"));
        row(Fact.Resided.class, point -> telling.values(point, "place", "when"));
        row(Fact.Occupied.class, point -> telling.values(point, "occupation", "when"));
        row(Fact.Affiliated.class, point -> telling.values(point, "organisation", "role", "when"));
        row(Fact.Related.class, point -> telling.values(point, "relation", "name"));
        row(Fact.Represented.class, point -> telling.values(point, "lawyer", "when"));
        for (PublicPoint point : telling.file.points(Fact.KeptBack.class)) {
            var kept = (Fact.KeptBack) point.fact();
            String what = Vocabularies.label("kept-back", kept.what(), language);
            rows.add(new Row(what, List.of(telling.values(point, "reason")), true));
        }
        return rows;
    }

    /// What the person does, for the line under the name.
    Phrase tagline() {
        return telling.file.points(Fact.Occupied.class).stream()
                .filter(point -> !over(point))
                .findFirst()
                .map(point -> telling.values(point, "occupation"))
                .orElse(Phrase.EMPTY);
    }

    /// What is over stands behind what still is.
    private static boolean over(PublicPoint point) {
        @Nullable When when = point.fact().when();
        return when != null && when.precision() == When.Precision.INTERVAL && when.end() == When.End.KNOWN;
    }

    private Phrase born(PublicPoint point) {
        Phrase born = telling.values(point, "when", "place");
        @Nullable When when = point.fact().when();
        String remark = when == null ? "" : telling.dates.brief(when).remark();
        return remark.isEmpty() ? born : born.then(new Inline.Remark(" " + remark));
    }

    private Phrase aged(PublicPoint point) {
        Phrase years = telling.values(point, "years");
        return Telling.part(point, "when")
                .map(when -> telling.texts.phrase("site.who.aged", years, telling.words(point, when, when.value())))
                .orElse(years);
    }

    private void names() {
        var headings = new ArrayList<Phrase>();
        var owns = new ArrayList<Phrase>();
        var others = new ArrayList<Phrase>();
        for (PublicPoint point : telling.file.points(Fact.Named.class)) {
            var name = (Fact.Named) point.fact();
            if (name.equals(heading)) {
                headings.add(name(name));
            } else if (own.filter(name::equals).isPresent()) {
                String script = new PartWords(telling.texts, Dress.NONE).language(name.language());
                owns.add(name(name).then(new Inline.Remark(" " + script)));
            } else if (!shown(name)) {
                others.add(name(name).then(kind(name)));
            }
        }
        add(telling.texts.get("site.who.name"), headings);
        add(telling.texts.get("site.who.own"), owns);
        add(telling.texts.get("site.who.also"), others);
    }

    /// The same letters stand on the page already.
    private boolean shown(Fact.Named name) {
        return name.name().equals(heading.name())
                || own.filter(mine -> mine.name().equals(name.name())).isPresent();
    }

    /// The name with everybody who writes it in these letters, in whatever language.
    private Phrase name(Fact.Named name) {
        var notes = new TreeSet<Long>();
        for (PublicPoint point : telling.file.points(Fact.Named.class)) {
            if (((Fact.Named) point.fact()).name().equals(name.name())) {
                notes.addAll(point.notes());
            }
        }
        return Phrase.quoted(name.name(), People.foreign(name, telling.texts.language()))
                .then(telling.notes(List.copyOf(notes)));
    }

    private Phrase kind(Fact.Named name) {
        if (name.nameKind() == null || PLAIN.contains(name.nameKind())) {
            return Phrase.EMPTY;
        }
        Phrase label = PartWords.inside(Phrase.plain(Vocabularies.label("name-kind", name.nameKind(), language)));
        return Phrase.of(new Inline.Remark(" " + label.text()));
    }

    private void row(Class<? extends Fact> kind, Function<PublicPoint, Phrase> value) {
        var values = telling.file.points(kind).stream()
                .sorted(Comparator.comparing(Whoever::over))
                .map(value)
                .toList();
        add(new FactWords(telling.texts).kind(kind), values);
    }

    private void add(String label, List<Phrase> values) {
        if (!values.isEmpty()) {
            rows.add(new Row(label, values, false));
        }
    }
}
