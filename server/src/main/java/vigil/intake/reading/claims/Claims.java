package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Role;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Gender;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.NameLists;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;

/// From a page whose people and chunks are known to the claims proposed about them.
public final class Claims {
    private final Drafting drafting;
    private final Demands demands;
    private final DiscourseWords words;

    public Claims(Language language) {
        drafting = new Drafting(language);
        demands = new Demands(language);
        words = new DiscourseWords(language);
    }

    public List<Mark> propose(Page page, Chunks chunks, Cast cast) {
        people(page, chunks, cast);
        List<Draft> drafts = new ArrayList<>(drafting.drafts(page, chunks, cast));
        drafts.addAll(demands.drafts(page, chunks, cast));
        organisations(cast, drafts);
        related(cast, drafts);
        new Callings(page, cast, words).learn(drafts);
        Headlines headlines = new Headlines(page);
        Discourse discourse = new Discourse(page, cast, chunks, words);
        Resolver resolver = new Resolver(page, cast, discourse, words);
        resolver.note(drafts);
        List<Mark> marks = new ArrayList<>();
        for (Draft draft : drafts) {
            if (headlines.covers(page.sentence(draft.from()))) continue;
            if (draft.hint().equals("nobody")) {
                marks.add(mark(draft, List.of("*"), 0.6, "names nobody", List.of()));
                continue;
            }
            Resolver.Verdict verdict = resolver.resolve(draft);
            if (draft.pred().equals("co_accused")) {
                accomplices(cast, draft, discourse.main(), marks);
                continue;
            }
            if (verdict == null || verdict.whos().isEmpty()) continue;
            if (!draft.pred().equals("age") && verdict.whos().stream().noneMatch(Who::tracked)) continue;
            marks.add(mark(
                    spouse(cast, draft, verdict.whos()),
                    names(verdict.whos()),
                    Calibration.of(verdict.confidence()),
                    verdict.reason(),
                    names(verdict.alternatives())));
        }
        searched(marks);
        marks.addAll(new Conflicts().of(marks));
        marks.sort(
                Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end).thenComparing(Mark::pred));
        return marks;
    }

    /// A search without a date of its own took place on the day of the arrest told before it.
    private static void searched(List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            Mark search = marks.get(i);
            if (!search.pred().equals("search") || search.value() != null) continue;
            String date = null;
            for (Mark arrest : marks)
                if (arrest.pred().equals("arrest_date")
                        && arrest.start() < search.start()
                        && arrest.value() != null
                        && arrest.persons().stream().anyMatch(search.persons()::contains)) date = arrest.value();
            if (date != null)
                marks.set(
                        i,
                        new Mark(
                                "search",
                                search.persons(),
                                search.start(),
                                search.end(),
                                date,
                                search.confidence(),
                                search.reason(),
                                search.alternatives()));
        }
    }

    /// Where one word means husband and wife, the gender of either tells which.
    private static Draft spouse(Cast cast, Draft draft, List<Who> whos) {
        if (!"spouse".equals(draft.value())) return draft;
        Mention m = cast.mentionAt(draft.from());
        Gender own = m == null ? Gender.UNKNOWN : m.who().gender();
        boolean husband =
                own == Gender.MALE || own == Gender.UNKNOWN && whos.getFirst().gender() == Gender.FEMALE;
        return draft.saying(husband ? "husband" : "wife");
    }

    /// Who recognises somebody, or whose member somebody is, is no person, unless their given name says so.
    private static void organisations(Cast cast, List<Draft> drafts) {
        for (Draft draft : drafts) {
            boolean recognises = draft.pred().equals("recognised_by");
            if (!recognises && !draft.pred().equals("affiliation")) continue;
            for (int i = draft.from(); i < draft.to(); i++) {
                Mention m = cast.mentionAt(i);
                if (m == null || m.from() < draft.from() || m.to() != draft.to()) continue;
                if (recognises || m.from() > draft.from()) cast.disown(m.who());
            }
        }
    }

    /// Whoever the text calls somebody's wife or lawyer is that, not a prisoner.
    private static void related(Cast cast, List<Draft> drafts) {
        Who main = Discourse.mainPerson(cast);
        for (Draft draft : drafts) {
            boolean with = draft.pred().equals("co_accused");
            if (!with && !draft.pred().equals("relative") && !draft.pred().equals("lawyer")) continue;
            for (int i = draft.from(); i < draft.to(); i++) {
                Mention m = cast.mentionAt(i);
                if (m != null && with && m.who() != main) m.who().accuse();
                if (m != null && !with) m.who().relate(draft.pred().equals("lawyer") ? Role.LAWYER : Role.RELATIVE);
            }
        }
    }

    /// The main person's co-accused: everybody listed but the main person.
    private static void accomplices(Cast cast, Draft draft, @Nullable Who main, List<Mark> marks) {
        if (main == null) return;
        List<String> names = new ArrayList<>();
        for (int i = draft.from(); i < draft.to(); i++) {
            Mention m = cast.mentionAt(i);
            if (m == null || m.who() == main || names.contains(m.who().name())) continue;
            if (m.who().accuse()) names.add(m.who().name());
        }
        if (names.isEmpty()) return;
        Draft named = draft.saying(String.join("; ", names));
        marks.add(mark(
                named, List.of(main.name()), 0.8, "accused together with the person the text is about", List.of()));
    }

    private static Mark mark(Draft d, List<String> persons, double confidence, String reason, List<String> others) {
        return new Mark(d.pred(), persons, d.start(), d.end(), d.value(), confidence, reason, others);
    }

    private static List<String> names(List<Who> whos) {
        return whos.stream().map(Who::name).distinct().toList();
    }

    /// Names and lists of names become chunks, so that rules can speak of them.
    private void people(Page page, Chunks chunks, Cast cast) {
        for (Mention m : cast.mentions()) {
            chunks.add(new Chunk("person", m.from(), m.to(), m.who().name()));
            chunks.add(new Chunk("people", m.from(), m.to(), null));
        }
        for (List<Mention> list :
                new NameLists(page, words.and, List.of(words.nouns, words.titles)).of(cast.mentions()))
            for (int i = 0; i + 1 < list.size(); i++)
                chunks.add(
                        new Chunk("people", list.get(i).from(), list.getLast().to(), null));
    }
}
