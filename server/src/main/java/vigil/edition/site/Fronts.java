package vigil.edition.site;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.audience.PublicFile;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.edition.site.Front.Coming;
import vigil.edition.site.Front.Sum;
import vigil.text.Dates;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Texts;

/// Puts the first page of a language together.
final class Fronts {
    /// Longest list of what is coming.
    private static final int COMING = 6;

    private final Texts texts;
    private final People people;
    private final Contents contents;

    Fronts(Texts texts, Contents contents) {
        this.texts = texts;
        this.people = new People(contents);
        this.contents = contents;
    }

    Front of(Frame frame) {
        Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
        contents.files().forEach(file -> sums.merge(StatusWords.kind(file), 1, Integer::sum));
        int deprived = sums.entrySet().stream()
                .filter(sum -> sum.getKey().deprived())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Front(
                frame,
                texts.phrase(
                        "site.home.sentence",
                        deprived,
                        Phrase.of(new Inline.Glow(texts.number(deprived))),
                        Phrase.of(new Dates(texts).day(contents.date()))),
                sums(sums, true),
                texts.number(deprived),
                sums(sums, false),
                coming(),
                new Cards(texts, people).all(sorted(), "people/"));
    }

    private List<Sum> sums(Map<Kind, Integer> sums, boolean deprived) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().deprived() == deprived)
                .map(sum -> new Sum(state(sum.getKey()), texts.number(sum.getValue())))
                .toList();
    }

    private Phrase state(Kind kind) {
        String key = kind == Kind.DIED ? "site.status.dead" : "site.status." + kind.word();
        return Phrase.of(new Inline.State(texts.get(key), kind.word()));
    }

    /// By the name they go by here, in the order of the language.
    private List<PublicFile> sorted() {
        Collator collator = Collator.getInstance(texts.language().locale());
        Comparator<PublicFile> byName = Comparator.comparing(
                file -> People.names(file).heading(texts.language()).name(), collator::compare);
        return contents.files().stream()
                .sorted(byName.thenComparing(PublicFile::id))
                .toList();
    }

    private List<Coming> coming() {
        record Next(When when, Coming coming) {}
        var all = new ArrayList<Next>();
        for (PublicFile file : contents.files()) {
            var telling = new Telling(file, texts, people);
            file.points(Fact.HearingSet.class).stream()
                    .filter(point -> telling.future(point.fact()))
                    .forEach(point -> {
                        When when = Objects.requireNonNull(point.fact().when());
                        all.add(new Next(
                                when, coming(file, when, telling.beside(point).withoutNotes())));
                    });
            ending(file).ifPresent(until -> {
                Phrase what = Phrase.plain(texts.get("site.home.ends"));
                all.add(new Next(until, coming(file, until, what)));
            });
        }
        return all.stream()
                .sorted(Comparator.comparing(Next::when))
                .limit(COMING)
                .map(Next::coming)
                .toList();
    }

    private Coming coming(PublicFile file, When when, Phrase what) {
        var dates = new Dates(texts);
        String datetime = dates.datetime(when);
        Phrase person = people.link(file.id(), texts.language(), "people/");
        return new Coming(dates.words(when), datetime == null ? "" : datetime, person, what);
    }

    /// When the last order on detention runs out, if that is still to come and the person is held under it.
    private Optional<When> ending(PublicFile file) {
        Kind kind = StatusWords.kind(file);
        if (kind != Kind.TRIAL && kind != Kind.HOME && kind != Kind.BOUND) {
            return Optional.empty();
        }
        return file.points(Fact.CustodyOrdered.class).stream()
                .flatMap(point -> Stream.ofNullable(((Fact.CustodyOrdered) point.fact()).until()))
                .max(Comparator.naturalOrder())
                .filter(until -> until.earliest() != null && !until.earliest().isBefore(contents.date()));
    }
}
