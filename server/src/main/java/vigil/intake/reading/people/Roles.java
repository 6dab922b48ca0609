package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Role;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.grammar.Rules;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Who is a prisoner, who judges, who defends, who is family: by the titles beside a name first, then by what is told.
final class Roles {
    private static final Set<String> TELLING = Set.of(
            "event arrest",
            "event sentence",
            "event penalty",
            "event release",
            "event hunger",
            "event death",
            "event birth");
    private static final int NEAR = 18;
    private static final int FAR = 45;
    private static final List<String> SUFFERED = List.of("term", "law", "facility");

    private static final double MOST = 0.6;

    private final Language language;
    private final Lexicon lexicon;
    private final Phrases each;
    private final Seized seized;
    private final int reach;

    Roles(Language language, Lexicon lexicon) {
        this.language = language;
        this.lexicon = lexicon;
        this.each = Phrases.set(language, "each");
        this.seized = new Seized(language, lexicon);
        this.reach = language.setting("verb-final", "no").equals("yes") ? FAR : NEAR;
    }

    void assign(Cast cast, Chunks chunks) {
        for (Who who : cast.all()) for (Mention m : who.mentions()) titled(cast, who, m);
        lists(cast);
        seized.free(cast, chunks);
        NameLines.votes(cast);
        for (Rules.Hit hit : language.all("prisoner").hits(cast.page, chunks))
            detained(cast, hit, hit.rule().section().substring("prisoner ".length()));
        told(cast, chunks);
        listed(cast, chunks);
        for (Who who : cast.all()) spread(who);
        decide(cast);
    }

    /// In a list of people with a paragraph each, most of which tell of an arrest or the like, everybody is a prisoner.
    private void listed(Cast cast, Chunks chunks) {
        Roster roster = new Roster(cast.page, cast, lexicon.and);
        List<Integer> cues = new ArrayList<>();
        for (Rules.Hit hit : language.all("prisoner").hits(cast.page, chunks))
            cues.add(hit.match().from());
        if (roster.share(cues) < MOST) return;
        for (Who who : roster.listed()) if (open(who)) who.prisonerVotes += 1.5;
    }

    private void titled(Cast cast, Who who, Mention m) {
        Page page = cast.page;
        int at = m.from();
        boolean comma = false;
        while (at > 0
                && page.token(at - 1).mark()
                && ",.:«\"".contains(page.token(at - 1).text())
                && page.sentence(at - 1) == page.sentence(m.from())) {
            comma = true;
            at--;
        }
        Phrases.Found title =
                lexicon.titles.before(page, comma && lexicon.titles.before(page, at + 1) != null ? at + 1 : at);
        if (title == null
                && !comma
                && lexicon.callsOthers
                && at > page.sentence(at).from()
                && page.token(at - 1).lower()) title = office(lexicon.titles.before(page, at - 1));
        Mention next = cast.mentionAt(page.is(m.to(), ":") ? m.to() + 1 : m.to());
        if (next != null && page.sentence(next.from()) != page.sentence(m.from())) next = null;
        if (title != null && next != null && next.who() != who) {
            give(next.who(), title.value());
            return;
        }
        Phrases.Found kin = lexicon.kin.before(page, at);
        if (kin != null
                && (page.is(m.to(), ",") || page.is(m.to(), "،"))
                && cast.mentionAt(m.to() + 1) != null
                && at == m.from()) kin = null;
        boolean own = kin != null && possessed(page, kin.to(), comma);
        if (kin == null) {
            kin = farKin(page, m.from());
            own = kin != null;
        }
        if (kin != null && own) {
            who.relation = kin.value();
            give(who, Role.RELATIVE);
        } else if (title != null) {
            Phrases.Found outer = title.value().equals("gender") ? outer(page, title.to()) : title;
            if (outer != null) give(who, outer.value());
        }
        Phrases.Found tail = lexicon.tails.at(page, m.to());
        if (tail == null && (page.is(m.to(), ",") || page.is(m.to(), "("))) tail = lexicon.tails.at(page, m.to() + 1);
        if (tail != null) give(who, tail.value());
        Phrases.Found noun = lexicon.occupations.before(page, at);
        if (noun != null) who.nouns.add(noun.value());
        String gender =
                m.from() > 0 ? lexicon.titleGender.get(page.token(m.from() - 1).fold()) : null;
        if (gender == null && at > 0)
            gender = lexicon.titleGender.get(page.token(at - 1).fold());
        if (gender != null) who.vote(Gender.of(gender), 2);
        Phrases.Found address = lexicon.genders.at(page, m.to());
        if (address != null && !lexicon.cased) who.vote(Gender.of(address.value()), 2);
        if (page.is(m.to(), "(") && page.is(m.to() + 2, ")")) {
            String mark = page.token(m.to() + 1).fold();
            if (mark.equals("m") || mark.equals("f")) who.vote(Gender.of(mark), 3);
        }
    }

    /// `адвокат журналиста X`, `начальник колонии X`: an office, and whose or of what.
    private static Phrases.@Nullable Found office(Phrases.@Nullable Found title) {
        return title != null && (title.value().equals("lawyer") || title.value().equals("official")) ? title : null;
    }

    /// `the Ombudsman's deputy, Mr X`: the title before the form of address.
    private Phrases.@Nullable Found outer(Page page, int at) {
        Phrases.Found title = lexicon.titles.before(page, page.is(at - 1, ",") ? at - 1 : at);
        return title == null || title.value().equals("gender") ? null : title;
    }

    private boolean possessed(Page page, int kin, boolean comma) {
        if (lexicon.possessives.before(page, kin) != null) return true;
        return !lexicon.kinNeedsOwner && (!comma || kinSubject(page, kin));
    }

    /// `her grandfather, the partisan poet X`.
    private Phrases.@Nullable Found farKin(Page page, int name) {
        int from = page.sentence(name).from();
        for (int i = name - 1; i >= Math.max(from, name - 5); i--) {
            if (page.token(i).cap() && i > from) return null;
            Phrases.Found kin = lexicon.kin.at(page, i);
            if (kin != null && i > from && lexicon.possessives.before(page, i) != null) return kin;
        }
        return null;
    }

    private boolean kinSubject(Page page, int at) {
        return at == page.sentence(at).from() || page.token(at - 1).mark();
    }

    private static void give(Who who, String role) {
        if (role.startsWith("gender")) return;
        give(who, Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    private static void give(Who who, Role role) {
        if (role == Role.PRISONER) who.prisonerVotes += 2;
        else {
            who.titled++;
            if (who.role == null || who.role == Role.OTHER) who.role = role;
        }
    }

    /// Names joined by commas and "and" share what is said of one of them.
    private void lists(Cast cast) {
        for (List<Mention> list :
                new NameLists(cast.page, lexicon.and, List.of(lexicon.occupations, lexicon.titles)).of(cast.mentions()))
            for (int i = 0; i + 1 < list.size(); i++) {
                list.get(i).who().listedWith.add(list.get(i + 1).who());
                list.get(i + 1).who().listedWith.add(list.get(i).who());
            }
    }

    private void detained(Cast cast, Rules.Hit hit, String side) {
        Page page = cast.page;
        int cue = hit.match().from();
        Sentence sentence = page.sentence(cue);
        double weight = Double.parseDouble(hit.rule().option("weight", "1"));
        strike(cast, cue, hit.match().to(), sentence, side);
        if (!side.equals("after")) vote(before(cast, cue, sentence), weight);
        if (!side.equals("before")) vote(after(cast, hit.match().to(), sentence, side.equals("after") ? 8 : 5), weight);
    }

    /// An advocate or a relative to whom it is done themselves, not to those they speak of.
    private void strike(Cast cast, int cue, int end, Sentence sentence, String side) {
        Page page = cast.page;
        if (side.equals("after")) {
            for (int i = end; i < Math.min(sentence.to(), end + 4); i++) {
                Mention m = cast.mentionAt(i);
                if (m == null) continue;
                m.who().struck += 2;
                return;
            }
            return;
        }
        for (int i = cue - 1; i >= Math.max(sentence.from(), cue - 10); i--) {
            if (lexicon.speech.at(page, i) != null || lexicon.possessives.at(page, i) != null) return;
            Mention m = cast.mentionAt(i);
            if (m == null) continue;
            m.who().struck++;
            return;
        }
    }

    /// Whoever else stands right before an arrest, a term or a provision is probably the one who suffers it.
    private void told(Cast cast, Chunks chunks) {
        for (Rules.Hit hit : language.all("event").hits(cast.page, chunks))
            if (TELLING.contains(hit.rule().section())) suffer(cast, hit.match().from());
        for (String type : SUFFERED) for (Chunk chunk : chunks.all(type)) suffer(cast, chunk.from());
        Who most = null;
        for (Who who : cast.all()) if (most == null || who.mentions.size() > most.mentions.size()) most = who;
        if (most != null && most.role == null && most.mentions.size() > 2) most.prisonerVotes += 0.5;
    }

    private void suffer(Cast cast, int at) {
        Sentence sentence = cast.page.sentence(at);
        if (each(cast.page, sentence))
            for (int i = sentence.from(); i < at; i++) {
                Mention m = cast.mentionAt(i);
                if (m != null && open(m.who())) m.who().prisonerVotes += 0.4;
            }
        Mention near = before(cast, at, sentence);
        if (near != null && open(near.who())) near.who().prisonerVotes += 0.4;
    }

    private boolean each(Page page, Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) if (each.at(page, i) != null) return true;
        return false;
    }

    private static void vote(@Nullable Mention mention, double weight) {
        if (mention != null) mention.who().prisonerVotes += weight;
    }

    private @Nullable Mention before(Cast cast, int cue, Sentence sentence) {
        for (int i = cue - 1; i >= Math.max(sentence.from(), cue - reach); i--) {
            Mention m = cast.mentionAt(i);
            if (m == null) continue;
            if (open(m.who())) return m;
            i = m.from();
        }
        return null;
    }

    private @Nullable Mention after(Cast cast, int cue, Sentence sentence, int reach) {
        for (int i = cue; i < Math.min(sentence.to(), cue + reach); i++) {
            Mention m = cast.mentionAt(i);
            if (m == null) continue;
            if (open(m.who())) return m;
        }
        return null;
    }

    private static boolean open(Who who) {
        return who.role == null || who.role == Role.OTHER;
    }

    private static void spread(Who who) {
        if (who.prisonerVotes <= 0 || who.role != null) return;
        List<Who> open = new ArrayList<>(who.listedWith);
        for (int k = 0; k < open.size() && k < 40; k++) {
            Who other = open.get(k);
            if (other.prisonerVotes > 0 || other.role != null) continue;
            other.prisonerVotes = who.prisonerVotes / 2;
            open.addAll(other.listedWith);
        }
    }

    private void decide(Cast cast) {
        for (Who who : cast.all()) {
            boolean strong = who.prisonerVotes >= 3 && (who.role == Role.RELATIVE && who.mentions.size() > 4)
                    || who.prisonerVotes >= 1.4 && who.role == Role.OTHER
                    || who.prisonerVotes >= 3 && who.mentions.size() > 3 && who.titled * 3 < who.mentions.size();
            if (who.role == null && who.prisonerVotes > 0 || strong) who.role = Role.PRISONER;
        }
        Who most = null;
        for (Who who : cast.all()) if (most == null || who.mentions.size() > most.mentions.size()) most = who;
        if (most != null && most.role == Role.LAWYER && most.struck > 1 && most.titled < most.mentions.size())
            most.role = Role.PRISONER;
        if (cast.tracked().isEmpty())
            cast.all().stream()
                    .filter(Roles::open)
                    .max(Comparator.comparingInt((Who w) -> w.mentions.size()))
                    .ifPresent(w -> w.role = Role.PRISONER);
        for (Who who : cast.all()) if (who.role == null) who.role = Role.OTHER;
    }
}
