package vigil.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.edition.Act;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.edition.site.Changes.Change;
import vigil.edition.site.Listing.Way;
import vigil.text.Dates;
import vigil.text.Dress;
import vigil.text.FactWords;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Texts;
import vigil.text.Vocabularies;

/// Tells what each edition changed.
final class Editions {
    private static final int PEOPLE = 120;
    private static final int FACTS = 6;
    private static final int NEAR = 12;

    private record ActOf(int edition) implements Derived<Optional<Act>> {
        @Override
        public Optional<Act> from(Contents contents) {
            List<Act> acts = contents.acts();
            return edition < 1 || edition > acts.size() ? Optional.empty() : Optional.of(acts.get(edition - 1));
        }
    }

    /// How many editions there are.
    private record Last() implements Derived<Integer> {
        @Override
        public Integer from(Contents contents) {
            return contents.acts().size();
        }
    }

    private final Texts texts;
    private final Contents contents;
    private final People people;
    private final Dates dates;

    Editions(Texts texts, Contents contents) {
        this.texts = texts;
        this.contents = contents;
        this.people = new People(contents);
        this.dates = new Dates(texts);
    }

    static int last(Contents contents) {
        return contents.get(new Last());
    }

    static Optional<Act> act(Contents contents, int edition) {
        return contents.get(new ActOf(edition));
    }

    Changes of(Frame frame, Act act, List<Way> ways) {
        var changes = act.said().stream()
                .limit(PEOPLE)
                .map(said -> change(said, "../people/"))
                .toList();
        int rest = act.said().size() - changes.size();
        return new Changes(
                frame,
                texts.get("site.edition", texts.number(act.edition())),
                act.day().map(dates::day).orElse(null),
                changes,
                rest == 0 ? "" : texts.get("site.changes.people", rest),
                takenBack(act),
                ways);
    }

    /// Links to the newest editions, or those around one.
    List<Way> ways(int here, int last) {
        var ways = new ArrayList<Way>();
        int top = Math.min(last, Math.max(here, 1) + NEAR);
        for (int edition = top; edition >= 1 && edition > top - 2 * NEAR - 1; edition--) {
            ways.add(new Way(Phrase.plain(texts.number(edition)), edition == here ? "" : edition + ".html", ""));
        }
        return ways;
    }

    private List<String> takenBack(Act act) {
        return act.takenBack().entrySet().stream()
                .map(taken -> texts.get(
                        "site.changes.taken",
                        taken.getValue(),
                        Vocabularies.label(
                                "withhold-reason",
                                taken.getKey(),
                                texts.language().tag())))
                .toList();
    }

    private Change change(Act.Said said, String folder) {
        var facts = said.facts().stream().limit(FACTS).map(this::say).toList();
        int rest = said.facts().size() - facts.size();
        return new Change(
                people.link(said.person(), texts.language(), folder),
                said.first() ? texts.get("site.changes.first") : "",
                facts,
                said.withdrawn().stream().map(this::say).toList(),
                rest == 0 ? "" : texts.get("site.changes.facts", rest));
    }

    private Phrase say(Fact fact) {
        Phrase said = new FactWords(texts, new Dress() {
                    @Override
                    public @Nullable String language(String part, String words) {
                        return "";
                    }

                    @Override
                    public Phrase person(Subject subject) {
                        return people.link(subject.id(), texts.language(), "../people/");
                    }
                })
                .say(fact);
        return fact.when() == null ? said : texts.phrase("site.dated", said, Phrase.of(dates.day(fact.when())));
    }

    /// The newest changes in one line each, for the first page.
    List<Front.Coming> news(int most) {
        var news = new ArrayList<Front.Coming>();
        for (int edition = last(contents); edition >= 1 && news.size() < most; edition--) {
            act(contents, edition)
                    .ifPresent(act -> act.day()
                            .ifPresent(day -> act.said().stream()
                                    .limit(most - news.size())
                                    .map(said -> line(said, dates.day(day)))
                                    .forEach(news::add)));
        }
        return news;
    }

    private Front.Coming line(Act.Said said, Inline.Day day) {
        Change change = change(said, "people/");
        Phrase what = !change.withdrawn().isEmpty()
                ? texts.phrase("site.changes.correction", change.withdrawn().getFirst())
                : !change.remark().isEmpty()
                        ? Phrase.plain(change.remark()).sentence()
                        : change.facts().isEmpty()
                                ? Phrase.EMPTY
                                : change.facts().getFirst();
        return new Front.Coming(day.text(), day.datetime() == null ? "" : day.datetime(), change.person(), what);
    }
}
