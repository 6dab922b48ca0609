package vigil.edition.site;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.casefile.Status.Kind;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.site.Front.Sum;
import vigil.text.Dates;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Texts;

/// Puts the first page of a language together.
final class Fronts {
    private static final int CARDS = 24;
    private static final int NEWS = 5;

    private final Texts texts;
    private final Contents contents;

    Fronts(Texts texts, Contents contents) {
        this.texts = texts;
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
                new Calendar(texts, contents).coming(),
                new Silence(texts, contents).least(),
                new Editions(texts, contents).news(NEWS),
                new Listings(texts, contents).facets(""),
                texts.get("site.home.all", contents.people().size()),
                Cards.kept(contents, texts.language(), newest()));
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

    /// Those of whom something became public last; in a small register everybody, by name.
    private List<Id> newest() {
        if (contents.people().size() <= CARDS) {
            return Roll.order(contents, texts.language());
        }
        return contents.people().stream()
                .sorted(Comparator.<Id>comparingLong(id -> contents.newest(id).leaf())
                        .reversed())
                .limit(CARDS)
                .toList();
    }
}
