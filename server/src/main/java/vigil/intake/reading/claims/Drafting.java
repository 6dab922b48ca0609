package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Role;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Match;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.grammar.Rule;
import vigil.intake.reading.grammar.Rules;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;

/// Turns what the grammar's rules find on a page into drafts of claims.
final class Drafting {
    private final Language language;
    private final Phrases kin;
    private final Phrases notAfter;

    Drafting(Language language) {
        this.language = language;
        this.kin = new Phrases(language, "kin");
        this.notAfter = Phrases.set(language, "value.not.after");
    }

    List<Draft> drafts(Page page, Chunks chunks, Cast cast) {
        List<Cue> cues = new ArrayList<>();
        for (Rules.Hit hit : language.all("event").hits(page, chunks)) {
            Match m = hit.match();
            cues.add(new Cue(
                    hit.rule().section().substring(6),
                    m.start(),
                    m.end(),
                    hit.rule().option("who", ""),
                    Double.parseDouble(hit.rule().option("weight", "0"))));
        }
        List<Draft> out = new Attachment(page, chunks, language, notAfter).drafts(cues);
        for (Rules.Hit hit : language.all("claim").hits(page, chunks)) add(page, chunks, cast, hit, out);
        for (String type : List.of("facility", "court"))
            for (Chunk chunk : chunks.all(type))
                if (notAfter.before(page, chunk.from()) == null && !(type.equals("facility") && judged(chunks, chunk)))
                    out.add(standing(page, type, chunk));
        for (Chunk law : chunks.all("law")) out.add(standing(page, "charge", law));
        return new Phrasing(page, chunks, language).of(Choice.of(page, chunks, out));
    }

    /// A provision is no accusation, a name no calling, and no prisoner recognises one.
    private static boolean misread(Page page, Chunks chunks, Cast cast, String pred, int from, int to) {
        for (int i = from; i < to; i++) {
            Mention m = cast.mentionAt(i);
            if (pred.equals("accusation") && !chunks.at("law", i).isEmpty()) return true;
            if (pred.equals("occupation") && m != null) return true;
            if (pred.equals("recognised_by") && m != null && m.who().tracked()) return true;
        }
        return pred.equals("accusation")
                && to - from == 1
                && page.token(from).text().length() < 3;
    }

    /// What is part of the name of a court is no place of custody (`Tribunal de lo Penal`).
    private static boolean judged(Chunks chunks, Chunk facility) {
        for (int i = Math.max(0, facility.from() - 6); i < facility.from(); i++)
            for (Chunk court : chunks.at("court", i)) if (court.to() >= facility.to()) return true;
        return false;
    }

    private static Draft standing(Page page, String pred, Chunk chunk) {
        Cue here = new Cue("", chunk.from(), chunk.to(), "", pred.equals("facility") ? 1 : 0);
        return Attachment.draft(page, pred, chunk.from(), chunk.to(), chunk.value(), here);
    }

    private void add(Page page, Chunks chunks, Cast cast, Rules.Hit hit, List<Draft> out) {
        Rule rule = hit.rule();
        Match m = hit.match();
        String pred = rule.section().substring("claim ".length());
        int from = m.start();
        int to = m.end();
        if (to <= from) return;
        if (rule.options().containsKey("bare")) {
            if (quoteMark(page, from)) from++;
            if (to > from + 1 && quoteMark(page, to - 1)) to--;
        }
        if (misread(page, chunks, cast, pred, from, to)) return;
        boolean whole = pred.equals("demand")
                && from == page.sentence(from).from()
                && to + 1 == page.sentence(from).to();
        if (whole && page.token(to).mark()) to++;
        Cue cue =
                new Cue(pred, m.from(), m.to(), rule.option("who", ""), Double.parseDouble(rule.option("weight", "0")));
        String value = value(page, chunks, cast, rule, pred, from, to, m);
        if (pred.equals("age") && !plausible(value)) return;
        if (pred.equals("lawyer")
                || pred.equals("co_accused")
                || pred.equals("relative") && rule.option("value", "").isEmpty()) {
            if (value == null) return;
        }
        out.add(Attachment.draft(page, pred, from, to, value, cue));
    }

    private @Nullable String value(
            Page page, Chunks chunks, Cast cast, Rule rule, String pred, int from, int to, Match m) {
        String said = rule.options().get("value");
        if (said != null && !said.startsWith("<")) return said.replace('_', ' ');
        if (said != null) return inner(chunks, said.substring(1, said.length() - 1), m.from(), m.to());
        return switch (pred) {
            case "age" -> inner(chunks, "n", from, to);
            case "relative" -> relation(page, m);
            case "lawyer", "co_accused" -> people(cast, from, to, pred);
            case "affiliation" -> {
                String org = inner(chunks, "org", from, to);
                yield org != null ? org : page.text(from, to);
            }
            case "hunger_strike", "letter", "search" -> inner(chunks, "date", m.from(), m.to());
            case "arrest_date", "hearing_date", "verdict_date", "transfer_date", "release_date", "death_date" ->
                inner(chunks, "date", from, to);
            case "birth" -> {
                String date = inner(chunks, "date", from, to);
                yield date != null ? date : page.text(from, to);
            }
            case "max_penalty" -> {
                String most = inner(chunks, "maxterm", from, to);
                yield most != null ? most : inner(chunks, "term", from, to);
            }
            case "sentence" -> inner(chunks, "term", from, to);
            case "demand", "health", "ill_treatment", "occupation", "accusation", "conflict" -> null;
            default -> page.text(from, to);
        };
    }

    private static boolean plausible(@Nullable String age) {
        return age == null || age.length() <= 3 && Integer.parseInt(age) >= 12 && Integer.parseInt(age) < 111;
    }

    private static @Nullable String inner(Chunks chunks, String type, int from, int to) {
        for (int i = from; i < to; i++)
            for (Chunk chunk : chunks.at(type, i)) if (chunk.to() <= to) return chunk.value();
        return null;
    }

    private @Nullable String relation(Page page, Match m) {
        for (int i = m.from(); i < m.to(); i++) {
            Phrases.Found found = kin.at(page, i);
            if (found != null) return found.value();
        }
        return null;
    }

    private static @Nullable String people(Cast cast, int from, int to, String pred) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Mention m = cast.mentionAt(i);
            if (m == null || names.contains(m.who().name())) continue;
            Who who = m.who();
            if (pred.equals("lawyer") && who.tracked()) continue;
            if (pred.equals("co_accused") && (who.role() == Role.LAWYER || who.role() == Role.OFFICIAL)) continue;
            names.add(who.name());
        }
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private static boolean quoteMark(Page page, int i) {
        return page.token(i).mark() && "\"«»“”„‘’'「」『』《》".contains(page.token(i).text());
    }
}
