package vigil.audience;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;

/// Of the entries that were released and not taken back, those that still belong to something public.
/// A claim whose source was taken back has no footnote left. A source whose last claim was taken back,
/// and what editors said about that claim or who is who among people that are no longer there, would
/// tell of what was taken back. Such entries rest: the log keeps them, no file shows them.
final class Attachment {
    private record Held(long place, Entry entry) {}

    private final Map<Id, Held> held = new HashMap<>();
    private final Map<Subject, Set<Held>> claims = new HashMap<>();
    private final Map<Id, Set<Held>> bySource = new HashMap<>();
    private final Map<Id, Set<Held>> onClaim = new HashMap<>();
    /// Words on who is who, and on who is gone.
    private final Map<Subject, Set<Held>> links = new HashMap<>();
    private final Identity identity = Identity.following(this::age);
    /// Finds the entry that describes a source.
    private final Function<Id, @Nullable Id> citation;

    Attachment(Function<Id, @Nullable Id> citation) {
        this.citation = citation;
    }

    /// @return subjects of whom other entries may be attached now
    Set<Subject> add(long place, Entry entry) {
        var item = new Held(place, entry);
        held.put(entry.id(), item);
        return change(item, true);
    }

    Set<Subject> remove(Id id) {
        Held item = held.remove(id);
        return item == null ? Set.of() : change(item, false);
    }

    private Set<Subject> change(Held item, boolean there) {
        return switch (item.entry()) {
            case Claim claim -> {
                put(claims, claim.subject(), item, there);
                put(bySource, claim.source(), item, there);
                yield identity.aged(claim.subject());
            }
            case Cite cite -> citing(cite.source().id());
            case Withdraw withdraw -> onClaim(withdraw.claim(), item, there);
            case Dispute dispute -> onClaim(dispute.claim(), item, there);
            case Prefer prefer -> onClaim(prefer.claim(), item, there);
            case Tombstone stone -> {
                put(links, stone.person(), item, there);
                yield Set.of(stone.person());
            }
            case SamePerson same -> link(same, same.one(), same.other(), item, there);
            case NotSamePerson not -> link(not, not.one(), not.other(), item, there);
            default -> throw new Breach("entry " + item.entry().id() + " is of a kind that is never released");
        };
    }

    private Set<Subject> onClaim(Id claim, Held item, boolean there) {
        put(onClaim, claim, item, there);
        return held.get(claim) instanceof Held(long place, Claim about) ? Set.of(about.subject()) : Set.of();
    }

    private Set<Subject> link(Curation word, Subject one, Subject other, Held item, boolean there) {
        put(links, one, item, there);
        put(links, other, item, there);
        return there ? identity.add(item.place(), word) : identity.remove(item.place(), word);
    }

    private static <K> void put(Map<K, Set<Held>> map, K key, Held item, boolean there) {
        if (there) {
            map.computeIfAbsent(key, k -> new LinkedHashSet<>(4)).add(item);
        } else if (map.get(key) instanceof Set<Held> all) {
            all.remove(item);
            if (all.isEmpty()) {
                map.remove(key);
            }
        }
    }

    /// Of whom claims speak that cite this source.
    Set<Subject> citing(Id source) {
        var all = new HashSet<Subject>();
        bySource.getOrDefault(source, Set.of()).forEach(item -> all.add(((Claim) item.entry()).subject()));
        return all;
    }

    private long age(Subject subject) {
        return claims.getOrDefault(subject, Set.of()).stream()
                .mapToLong(Held::place)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// Every entry that speaks of `subjects` or of whoever they are the same as, attached or not. `subjects` grows by
    /// those others.
    List<Entry> around(Set<Subject> subjects) {
        for (Subject subject : List.copyOf(subjects)) {
            subjects.addAll(identity.same(subject));
        }
        return speakingOf(subjects);
    }

    /// Every entry that speaks of `subjects`, attached or not, in the order of the log.
    List<Entry> speakingOf(Set<Subject> subjects) {
        var all = new TreeSet<Held>(Comparator.comparingLong(Held::place));
        for (Subject subject : subjects) {
            all.addAll(links.getOrDefault(subject, Set.of()));
            for (Held item : claims.getOrDefault(subject, Set.of())) {
                var claim = (Claim) item.entry();
                all.add(item);
                all.addAll(onClaim.getOrDefault(claim.id(), Set.of()));
                Id cite = citation.apply(claim.source());
                if (cite != null && held.get(cite) instanceof Held found) {
                    all.add(found);
                }
            }
        }
        return all.stream().map(Held::entry).toList();
    }

    boolean attached(Entry entry) {
        return switch (entry) {
            case Claim claim -> cited(claim);
            case Cite cite ->
                cite.id().equals(citation.apply(cite.source().id()))
                        && bySource.containsKey(cite.source().id());
            case Withdraw withdraw -> cited(withdraw.claim());
            case Dispute dispute -> cited(dispute.claim());
            case Prefer prefer -> cited(prefer.claim());
            case SamePerson same -> present(same.one()) || present(same.other());
            case NotSamePerson not -> present(not.one()) && present(not.other());
            case Tombstone _ -> true;
            default -> false;
        };
    }

    private boolean cited(Id claim) {
        return held.get(claim) instanceof Held(long place, Claim about) && cited(about);
    }

    private boolean cited(Claim claim) {
        Id cite = citation.apply(claim.source());
        return held.containsKey(claim.id()) && cite != null && held.containsKey(cite);
    }

    private boolean present(Subject subject) {
        return identity.same(subject).stream()
                .flatMap(each -> claims.getOrDefault(each, Set.of()).stream())
                .anyMatch(item -> cited((Claim) item.entry()));
    }
}
