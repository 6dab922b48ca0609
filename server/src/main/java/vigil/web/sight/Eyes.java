package vigil.web.sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.ledger.Line;

/// The eyes of people who hold the keys of some compartments: which lines of the ledger they see, kept up to date. A
/// claim is seen with its source; what editors said of a claim, with the claim; what they said of people, with the
/// first claim about each of them.
final class Eyes {
    private final Set<String> compartments;
    /// By source, the lines that describe it, seen or not; the first one counts.
    private final Map<Id, List<Line>> cites = new HashMap<>();
    /// Sources that claims cite and that no line describes.
    private final Set<Id> uncited = new HashSet<>();
    /// Claims that are seen, and how many of them there are about each subject.
    private final Map<Id, Line> claims = new HashMap<>();

    private final Map<Subject, Integer> subjects = new HashMap<>();
    /// Curations about claims and about people, seen or not.
    private final Map<Id, List<Line>> aboutClaims = new HashMap<>();

    private final Map<Subject, List<Line>> aboutPeople = new HashMap<>();
    /// The places of those that are seen.
    private final Set<Long> shown = new HashSet<>();

    private final TreeMap<Long, Line> gone = new TreeMap<>();
    private final TreeMap<Long, Line> come = new TreeMap<>();
    private final TreeMap<Long, Line> doubtful = new TreeMap<>();
    private final Set<Id> recited = new HashSet<>();

    Eyes(Set<String> compartments) {
        this.compartments = compartments;
    }

    static boolean see(Set<String> compartments, Visibility visibility) {
        return switch (visibility) {
            case Visibility.Open _, Visibility.Team _ -> true;
            case Visibility.Sealed room -> compartments.contains(room.compartment());
        };
    }

    /// Takes in what changed in the ledger; says what came into sight and what left it.
    Change follow(Change change, List<Line> ledger) {
        change.gone().forEach(this::drop);
        change.come().forEach(this::take);
        if (!recited.isEmpty()) {
            ledger.forEach(this::readAnew);
        }
        doubtful.values().forEach(this::judge);
        var seen = new Change(List.copyOf(gone.values()), List.copyOf(come.values()));
        List.of(gone, come, doubtful).forEach(Map::clear);
        recited.clear();
        return seen;
    }

    private void take(Line line) {
        switch (line.entry()) {
            case Claim claim -> {
                if (sees(claim)) {
                    open(line, claim);
                } else if (!cites.containsKey(claim.source())) {
                    uncited.add(claim.source());
                }
            }
            case Curation.Cite cite -> {
                cited(line, cite, true);
                if (sees(cite)) {
                    show(line);
                }
            }
            case Curation curation when followsOthers(curation) -> index(line, true);
            case Curation _ -> show(line);
        }
    }

    private void drop(Line line) {
        switch (line.entry()) {
            case Claim claim -> {
                if (claims.get(claim.id()) == line) {
                    close(line, claim);
                }
            }
            case Curation.Cite cite -> {
                cited(line, cite, false);
                if (sees(cite)) {
                    hide(line);
                }
            }
            case Curation curation
            when followsOthers(curation) -> {
                index(line, false);
                if (shown.remove(line.position())) {
                    hide(line);
                }
            }
            case Curation _ -> hide(line);
        }
    }

    private void cited(Line line, Curation.Cite cite, boolean comes) {
        Id source = cite.source().id();
        List<Line> all = cites.computeIfAbsent(source, s -> new ArrayList<>(1));
        Line first = all.isEmpty() ? null : all.getFirst();
        put(all, line, comes);
        Line now = all.isEmpty() ? null : all.getFirst();
        if (now == null) {
            cites.remove(source);
        }
        if (now != first && (first != null || uncited.remove(source))) {
            recited.add(source);
        }
    }

    private static void put(List<Line> lines, Line line, boolean comes) {
        if (comes) {
            int at = lines.size();
            while (at > 0 && lines.get(at - 1).position() > line.position()) {
                at--;
            }
            lines.add(at, line);
        } else {
            lines.removeIf(each -> each == line);
        }
    }

    /// A source is described by another line than before: its claims may be seen by others now.
    private void readAnew(Line line) {
        if (line.entry() instanceof Claim claim && recited.contains(claim.source())) {
            boolean was = claims.containsKey(claim.id());
            boolean is = sees(claim);
            if (is && !was) {
                open(line, claim);
            } else if (was && !is) {
                close(line, claim);
            }
            if (!cites.containsKey(claim.source())) {
                uncited.add(claim.source());
            }
        }
    }

    private void open(Line line, Claim claim) {
        claims.put(claim.id(), line);
        show(line);
        doubt(aboutClaims.get(claim.id()));
        if (subjects.merge(claim.subject(), 1, Integer::sum) == 1) {
            doubt(aboutPeople.get(claim.subject()));
        }
    }

    private void close(Line line, Claim claim) {
        claims.remove(claim.id());
        hide(line);
        doubt(aboutClaims.get(claim.id()));
        if (subjects.merge(claim.subject(), -1, (a, b) -> a + b == 0 ? null : a + b) == null) {
            doubt(aboutPeople.get(claim.subject()));
        }
    }

    private void doubt(@Nullable List<Line> lines) {
        if (lines != null) {
            lines.forEach(line -> doubtful.put(line.position(), line));
        }
    }

    private void index(Line line, boolean comes) {
        claimOf(line.entry()).forEach(id -> put(aboutClaims.computeIfAbsent(id, i -> new ArrayList<>(1)), line, comes));
        peopleOf(line.entry())
                .forEach(who -> put(aboutPeople.computeIfAbsent(who, w -> new ArrayList<>(1)), line, comes));
        if (comes) {
            doubtful.put(line.position(), line);
        } else {
            doubtful.remove(line.position());
        }
    }

    private void judge(Line line) {
        if (sees(line.entry())) {
            if (shown.add(line.position())) {
                show(line);
            }
        } else if (shown.remove(line.position())) {
            hide(line);
        }
    }

    private void show(Line line) {
        if (gone.get(line.position()) == line) {
            gone.remove(line.position());
        } else {
            come.put(line.position(), line);
        }
    }

    private void hide(Line line) {
        if (come.get(line.position()) == line) {
            come.remove(line.position());
        } else {
            gone.put(line.position(), line);
        }
    }

    boolean sees(Entry entry) {
        return switch (entry) {
            case Claim claim -> {
                List<Line> all = cites.getOrDefault(claim.source(), List.of());
                yield see(compartments, claim.visibility())
                        && !all.isEmpty()
                        && sees(all.getFirst().entry());
            }
            case Curation.Cite cite -> see(compartments, cite.source().visibility());
            case Curation.Withdraw _, Curation.Dispute _, Curation.Prefer _ ->
                claims.keySet().containsAll(claimOf(entry));
            case Curation.SamePerson _, Curation.NotSamePerson _, Curation.Consent _, Curation.Weighed _ ->
                subjects.keySet().containsAll(peopleOf(entry));
            case Curation.Publish _, Curation.Withhold _, Curation.Erase _, Curation.Tombstone _ -> true;
        };
    }

    private static boolean followsOthers(Curation curation) {
        return !claimOf(curation).isEmpty() || !peopleOf(curation).isEmpty();
    }

    private static Set<Id> claimOf(Entry entry) {
        return switch (entry) {
            case Curation.Withdraw withdraw -> Set.of(withdraw.claim());
            case Curation.Dispute dispute -> Set.of(dispute.claim());
            case Curation.Prefer prefer -> Set.of(prefer.claim());
            default -> Set.of();
        };
    }

    /// Of whom a curation speaks, other than through claims.
    static Set<Subject> peopleOf(Entry entry) {
        return switch (entry) {
            case Curation.SamePerson same -> Set.of(same.one(), same.other());
            case Curation.NotSamePerson not -> Set.of(not.one(), not.other());
            case Curation.Consent consent -> Set.of(consent.person());
            case Curation.Weighed weighed -> Set.of(weighed.person());
            case Curation.Tombstone stone -> Set.of(stone.person());
            default -> Set.of();
        };
    }

    /// A claim that is seen.
    @Nullable
    Line claim(Id id) {
        return claims.get(id);
    }

    /// What is seen of what describes a source, the first one first.
    List<Line> cites(Id source) {
        return cites.getOrDefault(source, List.of()).stream()
                .filter(line -> sees(line.entry()))
                .toList();
    }

    /// What is seen of what editors said about a claim.
    List<Line> aboutClaim(Id claim) {
        return seen(aboutClaims.get(claim));
    }

    /// What is seen of what editors said about somebody.
    List<Line> aboutPerson(Subject subject) {
        return seen(aboutPeople.get(subject));
    }

    private List<Line> seen(@Nullable List<Line> lines) {
        return lines == null
                ? List.of()
                : lines.stream().filter(line -> shown.contains(line.position())).toList();
    }
}
