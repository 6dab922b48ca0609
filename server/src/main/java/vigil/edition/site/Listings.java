package vigil.edition.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.edition.site.Listing.Section;
import vigil.edition.site.Listing.Way;
import vigil.text.Language;
import vigil.text.Phrase;
import vigil.text.Texts;

/// Puts the lists of people together.
final class Listings {
    /// Somebody, under a heading that may be empty.
    private record Placed(String anchor, String heading, Id id) {}

    private record Held(Group group) implements Derived<Integer> {
        @Override
        public Integer from(Contents contents) {
            return (int) Groups.members(contents, group).stream()
                    .filter(id ->
                            StatusWords.kind(contents.file(id).orElseThrow()).deprived())
                    .count();
        }
    }

    private final Texts texts;
    private final Language language;
    private final Contents contents;

    Listings(Texts texts, Contents contents) {
        this.texts = texts;
        this.language = texts.language();
        this.contents = contents;
    }

    /// How many people of a group are deprived of liberty.
    static int held(Contents contents, Group group) {
        return contents.get(new Held(group));
    }

    Listing everybody(Frame frame, int page) {
        var all = new ArrayList<Placed>();
        var letters = new ArrayList<Way>();
        List<Roll.Letter> roll = contents.get(new Roll(language));
        for (int i = 0; i < roll.size(); i++) {
            Roll.Letter letter = roll.get(i);
            String anchor = "l" + (i + 1);
            int first = 1 + all.size() / Paging.PEOPLE;
            letters.add(new Way(
                    Phrase.plain(letter.letter()),
                    ListPage.Everybody.path(first) + "#" + anchor,
                    texts.number(letter.people().size())));
            letter.people().forEach(id -> all.add(new Placed(anchor, letter.letter(), id)));
        }
        return new Listing(
                frame,
                "",
                Phrase.plain(frame.title()),
                Phrase.plain(texts.get("site.people.sum", all.size())),
                "",
                List.of(),
                letters,
                sections(Paging.slice(all, page)),
                Paging.ways(texts, page, Paging.pages(all.size()), ListPage.Everybody::path),
                facets("../"),
                List.of());
    }

    Listing under(Frame frame, Group group, int page) {
        var things = new Things(texts, contents);
        var all = new ArrayList<Placed>();
        things.parts(group).forEach((heading, people) -> {
            String anchor =
                    "p" + (1 + all.stream().map(Placed::anchor).distinct().count());
            people.forEach(id -> all.add(new Placed(anchor, heading, id)));
        });
        int people = (int) all.stream().map(Placed::id).distinct().count();
        return new Listing(
                frame,
                group.facet().title(texts),
                group.facet().label(group.key(), texts),
                Phrase.plain(texts.get("site.people.sum", people)),
                "../people/",
                page == 1 ? things.facts(group) : List.of(),
                List.of(),
                sections(Paging.slice(all, page)),
                Paging.ways(
                        texts,
                        page,
                        Paging.pages(all.size()),
                        each -> group.path(each).substring(group.path(each).indexOf('/') + 1)),
                facets("../"),
                page == 1 ? things.told(group) : List.of());
    }

    ValueList values(Frame frame, Facet facet) {
        List<Map.Entry<String, Integer>> sizes = Groups.sizes(contents, facet);
        int most = sizes.stream().mapToInt(Map.Entry::getValue).max().orElse(1);
        var values = new ArrayList<ValueList.Value>();
        for (var size : sizes) {
            var group = new Group(facet, size.getKey());
            values.add(new ValueList.Value(
                    facet.label(size.getKey(), texts),
                    "../" + group.path(1),
                    texts.number(size.getValue()),
                    texts.number(held(contents, group)),
                    Math.max(1, size.getValue() * 100 / most)));
        }
        return new ValueList(frame, values, facets("../"));
    }

    /// The facets that have values.
    List<Way> facets(String home) {
        return Arrays.stream(Facet.values())
                .filter(facet -> !Groups.sizes(contents, facet).isEmpty())
                .map(facet -> new Way(
                        Phrase.plain(facet.title(texts)),
                        home + facet.folder() + "/index.html",
                        texts.number(Groups.sizes(contents, facet).size())))
                .toList();
    }

    private List<Section> sections(List<Placed> slice) {
        var sections = new ArrayList<Section>();
        int from = 0;
        for (int to = 1; to <= slice.size(); to++) {
            if (to == slice.size()
                    || !slice.get(to).anchor().equals(slice.get(from).anchor())) {
                Placed first = slice.get(from);
                List<Id> ids = slice.subList(from, to).stream().map(Placed::id).toList();
                sections.add(new Section(first.anchor(), first.heading(), Cards.kept(contents, language, ids)));
                from = to;
            }
        }
        return sections;
    }
}
