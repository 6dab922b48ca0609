package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// The people of one text: every run of words that names somebody is put to the person it names.
public final class Cast {
    private static final int MOST = 400;
    final Page page;
    final Inflection inflection;
    private final List<Who> all = new ArrayList<>();
    private final Map<String, List<Who>> byStem = new HashMap<>();
    private final Map<Integer, Mention> byToken = new HashMap<>();
    private List<Mention> mentions = new ArrayList<>();
    private final Set<Mention> found = new LinkedHashSet<>();

    Cast(Page page, Inflection inflection) {
        this.page = page;
        this.inflection = inflection;
    }

    public List<Who> all() {
        return all;
    }

    /// All mentions in the order of the text, once `sort` was called.
    public List<Mention> mentions() {
        return mentions;
    }

    public @Nullable Mention mentionAt(int token) {
        return byToken.get(token);
    }

    public List<Who> tracked() {
        return all.stream().filter(Who::tracked).toList();
    }

    List<Who> bearing(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }

    /// The person a run of name words stands for, known or new; null when the text names too many.
    @Nullable
    Who enter(List<String> parts) {
        List<String> stems = stems(parts);
        Who best = null;
        for (Who who : bearing(stems.getLast())) if (best == null && same(who, stems)) best = who;
        for (String stem : stems) for (Who who : bearing(stem)) if (best == null && same(who, stems)) best = who;
        if (best == null && parts.size() == 2 && inflection.patronymic(parts.getLast()))
            for (Who who : bearing(stems.getFirst()))
                if (best == null && who.stems.getFirst().equals(stems.getFirst())) best = who;
        if (best == null && parts.size() == 2)
            for (Who who : bearing(stems.getFirst()))
                if (best == null
                        && who.parts.size() == 2
                        && inflection.patronymic(who.parts.getLast())
                        && who.stems.getFirst().equals(stems.getFirst())) {
                    best = who;
                    who.parts = parts;
                    who.stems = stems;
                    index(who);
                }
        if (best == null && parts.size() == 1)
            for (Who who : all) if (best == null && who.spellOut(parts.getFirst(), stems.getFirst())) best = who;
        if (best == null) {
            if (all.size() >= MOST) return null;
            best = new Who(parts, stems);
            all.add(best);
            index(best);
        } else if (parts.size() > best.parts.size()
                        && !(parts.size() == 2 && inflection.patronymic(parts.getLast()) && best.parts.size() == 2)
                || fuller(parts, best.parts)) {
            best.parts = parts;
            best.stems = stems;
            index(best);
        }
        return best;
    }

    private static boolean fuller(List<String> a, List<String> b) {
        return a.size() == b.size()
                && a.stream().mapToInt(String::length).min().orElse(0) > 1
                && b.stream().mapToInt(String::length).min().orElse(0) == 1;
    }

    private void index(Who who) {
        for (String stem : who.stems) {
            List<Who> bearers = byStem.computeIfAbsent(stem, k -> new ArrayList<>());
            if (stem.length() > 1 && !bearers.contains(who)) bearers.add(who);
        }
    }

    void alias(Who who, String word) {
        who.aliases.add(word);
        byStem.computeIfAbsent(inflection.stem(word), k -> new ArrayList<>()).add(who);
    }

    private List<String> stems(List<String> parts) {
        return parts.stream().map(inflection::stem).toList();
    }

    /// Whether one name is the other with parts left out or given as initials.
    private boolean same(Who who, List<String> stems) {
        List<String> less = stems.size() <= who.stems.size() ? stems : who.stems;
        List<String> more = stems.size() <= who.stems.size() ? who.stems : stems;
        if (inflection.strict() && less.size() > 1 && !less.getFirst().equals(more.getFirst())) return false;
        boolean[] used = new boolean[more.size()];
        int full = 0;
        for (String stem : less) {
            int at = -1;
            for (int k = 0; k < more.size() && at < 0; k++)
                if (!used[k] && more.get(k).equals(stem)) at = k;
            for (int k = 0; k < more.size() && at < 0; k++)
                if (!used[k]
                        && (stem.length() == 1 || more.get(k).length() == 1)
                        && stem.charAt(0) == more.get(k).charAt(0)) at = k;
            if (at < 0) return false;
            used[at] = true;
            if (stem.length() > 1 && more.get(at).length() > 1) full++;
        }
        return full > 0;
    }

    void mention(int from, int to, int start, int end, Who who) {
        Mention mention = new Mention(from, to, start, end, who);
        for (int i = from; i < to; i++) if (byToken.containsKey(i)) return;
        for (int i = from; i < to; i++) byToken.put(i, mention);
        who.mentions.add(mention);
        found.add(mention);
    }

    /// Two neighbouring mentions of one person become one.
    void join(Mention first, Mention second) {
        found.remove(first);
        found.remove(second);
        for (int i = first.from(); i < second.to(); i++) byToken.remove(i);
        mention(first.from(), second.to(), first.start(), second.end(), first.who());
    }

    void mention(int from, int to, Who who) {
        Token last = page.token(to - 1);
        mention(from, to, page.token(from).start(), last.end(), who);
    }

    void sort() {
        mentions = new ArrayList<>(found);
        mentions.sort(Comparator.comparingInt(Mention::from));
        for (Who who : all) who.mentions.sort(Comparator.comparingInt(Mention::from));
    }

    /// Takes somebody out again who turns out to be no person; one with a known given name stays.
    public void disown(Who who) {
        if (inflection.givenGender(who.parts.getFirst()) != Gender.UNKNOWN && who.parts.size() < 4) return;
        all.remove(who);
        mentions.removeIf(m -> m.who() == who);
        found.removeIf(m -> m.who() == who);
        byToken.values().removeIf(m -> m.who() == who);
    }

    void dropUnnamed() {
        all.removeIf(who -> who.mentions.isEmpty());
    }
}
