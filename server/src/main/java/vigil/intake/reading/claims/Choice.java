package vigil.intake.reading.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.text.Page;

/// Chooses between drafts that read the same words: the weightier stays, then the longer.
final class Choice {
    /// Predicates of which words can be only one.
    private static final List<Set<String>> ONE_OF = List.of(
            Set.of("age", "sentence", "max_penalty"),
            Set.of("facility", "arrest_place", "residence", "affiliation", "court", "recognised_by"),
            Set.of("occupation", "affiliation"),
            Set.of(
                    "hunger_strike",
                    "letter",
                    "search",
                    "arrest_date",
                    "hearing_date",
                    "release_date",
                    "transfer_date",
                    "verdict_date"));
    /// Told by a phrase, of which there is one in a passage.
    private static final Set<String> TOLD = Set.of("hunger_strike", "letter", "search");

    private final Page page;
    private final Chunks chunks;
    private final Map<String, TreeMap<Integer, Draft>> kept = new HashMap<>();

    private Choice(Page page, Chunks chunks) {
        this.page = page;
        this.chunks = chunks;
    }

    static List<Draft> of(Page page, Chunks chunks, List<Draft> drafts) {
        Choice choice = new Choice(page, chunks);
        drafts.sort(Comparator.comparingDouble((Draft d) -> -d.weight()).thenComparingInt(d -> d.start() - d.end()));
        List<Draft> out = new ArrayList<>();
        for (Draft draft : drafts) if (choice.take(draft)) out.add(choice.dated(draft));
        out.sort(Comparator.comparingInt(Draft::start));
        return out;
    }

    private boolean take(Draft draft) {
        int reach = TOLD.contains(draft.pred()) ? 60 : 0;
        if (taken(draft.pred(), draft, reach)) return false;
        for (Set<String> group : ONE_OF)
            if (group.contains(draft.pred())) for (String other : group) if (taken(other, draft, 0)) return false;
        kept.computeIfAbsent(draft.pred(), k -> new TreeMap<>()).put(draft.start(), draft);
        return true;
    }

    private boolean taken(String pred, Draft draft, int reach) {
        TreeMap<Integer, Draft> same = kept.get(pred);
        if (same == null) return false;
        var left = same.lowerEntry(draft.end() + reach);
        if (left == null || left.getValue().end() + reach <= draft.start()) return false;
        return reach == 0 || page.sentence(left.getValue().from()) == page.sentence(draft.from());
    }

    /// A phrase without a date of its own has the date nearest before it in the paragraph.
    private Draft dated(Draft draft) {
        boolean told = TOLD.contains(draft.pred()) || draft.pred().equals("release_date");
        if (!told || draft.value() != null) return draft;
        String date = since(draft);
        if (date == null) date = nearest(draft);
        if (date == null) return draft;
        boolean night = draft.pred().equals("search") && date.indexOf('/') > 0;
        return draft.saying(night ? date.substring(date.indexOf('/') + 1) : date);
    }

    /// "today 21 days without food": begun so many days before.
    private @Nullable String since(Draft draft) {
        for (int i = draft.from(); i < draft.to(); i++)
            for (Chunk term : chunks.at("dur", i)) {
                String days = term.value();
                if (days == null || !days.matches("P\\d+D")) continue;
                String today = before(draft.from());
                if (today == null || today.length() != 10) return null;
                int n = Integer.parseInt(days.substring(1, days.length() - 1));
                return LocalDate.parse(today).minusDays(n).toString();
            }
        return null;
    }

    private @Nullable String before(int token) {
        for (int i = Math.max(0, token - 3); i < token; i++)
            for (Chunk date : chunks.at("date", i)) if (date.to() >= token - 1) return date.value();
        return null;
    }

    private @Nullable String nearest(Draft draft) {
        int paragraph = page.sentence(draft.from()).paragraph();
        for (int i = draft.to(); i < Math.min(page.size(), draft.to() + 8); i++) {
            if (page.sentence(i) != page.sentence(draft.from())) break;
            for (Chunk date : chunks.at("date", i)) if (date.value() != null) return date.value();
        }
        for (int i = draft.to() - 1; i >= Math.max(0, draft.from() - 45); i--) {
            if (page.sentence(i).paragraph() != paragraph) break;
            for (Chunk date : chunks.at("date", i)) if (date.value() != null) return date.value();
        }
        return null;
    }
}
