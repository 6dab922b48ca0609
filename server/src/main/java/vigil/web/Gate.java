package vigil.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.audience.Released;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.intake.SavedDraft;
import vigil.intake.WorkingDraft;
import vigil.ledger.Line;
import vigil.team.Role;

/// Decides what each viewer may see, in this one place: every list, count and page is made from the view it hands
/// out, so what somebody may not see is for them as if it did not exist.
public final class Gate {
    private record Kept(long size, LocalDate day, View view) {}

    private final Desk desk;
    private final Map<Viewer, Kept> views = new ConcurrentHashMap<>();

    public Gate(Desk desk) {
        this.desk = desk;
    }

    /// What `viewer` may see now.
    public View view(Viewer viewer) {
        Viewer kind = viewer instanceof Viewer.Editor editor ? sight(editor) : viewer;
        long size = desk.size();
        LocalDate day = desk.today();
        Kept kept = views.get(kind);
        if (kept == null || kept.size != size || !kept.day.equals(day)) {
            kept = new Kept(size, day, look(kind, desk.lines(), day));
            views.put(kind, kept);
        }
        return kept.view;
    }

    /// Two people with the same keys see the same, whoever they are and whatever they may do.
    private static Viewer sight(Viewer.Editor editor) {
        return new Viewer.Editor("", Role.READER, editor.compartments());
    }

    /// Drafts that wait, the oldest first.
    public List<WorkingDraft> drafts(Viewer.Editor editor) {
        return desk.drafts().waiting().stream()
                .filter(draft -> sees(editor.compartments(), draft.source().visibility()))
                .toList();
    }

    /// The draft; one that may not be seen is refused like one that does not exist.
    public SavedDraft draft(Viewer.Editor editor, String id) {
        SavedDraft saved = desk.drafts().find(new Id(id));
        if (!sees(editor.compartments(), saved.draft().source().visibility())) {
            throw new Refusal(new Problem("draft-unknown", "draft", id));
        }
        return saved;
    }

    private static boolean sees(Set<String> compartments, Visibility visibility) {
        return switch (visibility) {
            case Visibility.Open _, Visibility.Team _ -> true;
            case Visibility.Sealed room -> compartments.contains(room.compartment());
        };
    }

    private static View look(Viewer viewer, List<Line> lines, LocalDate day) {
        Released released = Released.of(lines);
        return switch (viewer) {
            case Viewer.Everyone _ -> new View(List.of(), released.plain(), released, released.date());
            case Viewer.Editor editor -> new View(lines, new Sight(editor.compartments(), lines).seen(), released, day);
        };
    }

    /// The eyes of people who hold the keys of some compartments.
    private static final class Sight {
        private final Set<String> compartments;
        private final List<Line> lines;
        private final Map<Id, Curation.Cite> sources = new HashMap<>();
        private final Set<Id> claims = new HashSet<>();
        private final Set<Subject> subjects = new HashSet<>();

        Sight(Set<String> compartments, List<Line> lines) {
            this.compartments = compartments;
            this.lines = lines;
            lines.forEach(line -> {
                if (line.entry() instanceof Curation.Cite cite) {
                    sources.putIfAbsent(cite.source().id(), cite);
                }
            });
            lines.forEach(line -> {
                if (line.entry() instanceof Claim claim && sees(claim)) {
                    claims.add(claim.id());
                    subjects.add(claim.subject());
                }
            });
        }

        List<Entry> seen() {
            Predicate<Entry> sees = this::sees;
            return lines.stream().map(Line::entry).filter(sees).toList();
        }

        private boolean sees(Entry entry) {
            return switch (entry) {
                case Claim claim -> sees(claim.visibility()) && sees(sources.get(claim.source()));
                case Curation.Cite cite -> sees(cite.source().visibility());
                case Curation.Withdraw withdraw -> claims.contains(withdraw.claim());
                case Curation.Dispute dispute -> claims.contains(dispute.claim());
                case Curation.Prefer prefer -> claims.contains(prefer.claim());
                case Curation.SamePerson same -> subjects.contains(same.one()) && subjects.contains(same.other());
                case Curation.NotSamePerson not -> subjects.contains(not.one()) && subjects.contains(not.other());
                case Curation.Consent consent -> subjects.contains(consent.person());
                case Curation.Weighed weighed -> subjects.contains(weighed.person());
                case Curation.Publish _, Curation.Withhold _, Curation.Erase _, Curation.Tombstone _ -> true;
            };
        }

        private boolean sees(Curation.@Nullable Cite cite) {
            return cite != null && sees(cite.source().visibility());
        }

        private boolean sees(Visibility visibility) {
            return Gate.sees(compartments, visibility);
        }
    }
}
