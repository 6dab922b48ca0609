package vigil.audience;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Subject;
import vigil.claim.When;

/// What each person, or who speaks for them, allowed to be told in public, as of a day (standards/07 section 3). Where
/// nobody was asked the answer is no. Of each person and scope the last word counts.
public final class Consents {
    /// Whether something is covered, and if not, why. The names in small letters are keys of texts `consent.cover.`.
    public enum Cover {
        COVERED,
        NOBODY_ASKED,
        WAITING,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        /// The family cannot say this for somebody who is alive.
        NOT_THEIRS,
        /// Not asked, and more than name, charge, court, dates and city.
        TOO_MUCH,
        /// For a minor two people have to record it.
        SECOND_PERSON;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// What stands in the way of telling something, and which scope it is that is closed.
    public record Answer(String scope, Cover cover) {}

    private record Key(Subject person, String scope) {}

    /// The last word, and who recorded it in the same sense without anything else between.
    private record Standing(Consent last, Set<String> recordedBy) {}

    private static final Set<Subject.Kind> IMPERSONAL = Set.of(Subject.Kind.FACILITY, Subject.Kind.ORGANISATION);

    private final LocalDate today;
    private final Identity identity;
    private final Map<Key, Standing> standing = new HashMap<>();
    private final Set<Key> ended = new HashSet<>();
    private final Map<Subject, Boolean> minors = new HashMap<>();

    private Consents(Collection<? extends Entry> entries, Identity identity, LocalDate today) {
        this.today = today;
        this.identity = identity;
        for (Entry entry : entries) {
            switch (entry) {
                case Consent consent when consent.recipient() == null -> follow(consent);
                case Withhold withhold
                when withhold.reason().equals(Clearance.EXPIRED) ->
                    end(withhold.at().atZone(ZoneOffset.UTC).toLocalDate());
                case Claim claim
                when Minors.says(claim.fact(), today) -> minors.put(identity.root(claim.subject()), true);
                default -> {}
            }
        }
    }

    /// @param entries the ledger in order, or as much of it as speaks of the people asked about
    public static Consents of(Collection<? extends Entry> entries, Identity identity, LocalDate today) {
        return new Consents(entries, identity, today);
    }

    private void follow(Consent consent) {
        var key = new Key(identity.root(consent.person()), consent.scope());
        var before = standing.get(key);
        var by = new HashSet<String>(Set.of(consent.by()));
        if (before != null && before.last.status().equals(consent.status())) {
            by.addAll(before.recordedBy);
        }
        standing.put(key, new Standing(consent, by));
        ended.remove(key);
    }

    /// What had run out by the day on which something was taken back for it stays so, whatever a clock says later: it
    /// needs a new word.
    private void end(LocalDate day) {
        standing.forEach((key, word) -> {
            if (runsOutBefore(day, word.last)) {
                ended.add(key);
            }
        });
    }

    /// The last word about one scope; null if there is none.
    public @Nullable Consent last(Subject person, String scope) {
        var found = standing.get(new Key(identity.root(person), scope));
        return found == null ? null : found.last;
    }

    /// The last word about every scope anybody was asked about.
    public List<Consent> of(Subject person) {
        Subject root = identity.root(person);
        return standing.entrySet().stream()
                .filter(each -> each.getKey().person.equals(root))
                .map(each -> each.getValue().last)
                .sorted(java.util.Comparator.comparing(Consent::scope))
                .toList();
    }

    /// Everything that stands for anybody.
    public List<Consent> all() {
        return standing.values().stream().map(Standing::last).toList();
    }

    public boolean covers(Claim claim) {
        return answer(claim).cover == Cover.COVERED;
    }

    /// A claim needs its own scope and the name: of somebody who may not be named nothing may be told. Of a prison or
    /// an
    /// organisation nobody is asked.
    public Answer answer(Claim claim) {
        String scope = ConsentScopes.of(claim.fact());
        if (IMPERSONAL.contains(claim.subject().kind())) {
            return new Answer(scope, Cover.COVERED);
        }
        Cover own = cover(claim.subject(), scope);
        return own != Cover.COVERED
                ? new Answer(scope, own)
                : new Answer(ConsentScopes.NAME, cover(claim.subject(), ConsentScopes.NAME));
    }

    /// Whether it may no longer be told because a consent has run out, for it or for the name.
    boolean expired(Claim claim) {
        return !IMPERSONAL.contains(claim.subject().kind())
                && (cover(claim.subject(), ConsentScopes.of(claim.fact())) == Cover.EXPIRED
                        || cover(claim.subject(), ConsentScopes.NAME) == Cover.EXPIRED);
    }

    /// Whether any consent has run out; where none has, nobody need be looked at.
    boolean someExpired() {
        return standing.keySet().stream().anyMatch(key -> cover(key.person, key.scope) == Cover.EXPIRED);
    }

    public Cover cover(Subject person, String scope) {
        var found = standing.get(new Key(identity.root(person), scope));
        if (found == null) {
            return Cover.NOBODY_ASKED;
        }
        return switch (found.last.status()) {
            case Consent.GIVEN -> given(found);
            case Consent.UNASKED -> unasked(found.last);
            case Consent.REFUSED -> Cover.REFUSED;
            case Consent.WITHDRAWN -> Cover.WITHDRAWN;
            default -> Cover.WAITING;
        };
    }

    private Cover given(Standing found) {
        Consent consent = found.last;
        if (expired(consent)) {
            return Cover.EXPIRED;
        }
        if ("family".equals(consent.basis()) && ConsentScopes.OWN_WORD.contains(consent.scope())) {
            return Cover.NOT_THEIRS;
        }
        boolean minor = minors.containsKey(identity.root(consent.person()));
        return minor && found.recordedBy.size() < 2 ? Cover.SECOND_PERSON : Cover.COVERED;
    }

    private Cover unasked(Consent consent) {
        if (expired(consent)) {
            return Cover.EXPIRED;
        }
        boolean open =
                "public-record".equals(consent.basis()) && consent.scope().equals(ConsentScopes.NAME);
        return open ? Cover.COVERED : Cover.TOO_MUCH;
    }

    /// A refusal or a question has no day on which it runs out.
    private boolean expired(Consent consent) {
        return ended.contains(new Key(identity.root(consent.person()), consent.scope()))
                || runsOutBefore(today, consent);
    }

    private static boolean runsOutBefore(LocalDate day, Consent consent) {
        When until = consent.until();
        return until != null && Objects.requireNonNull(until.latest()).isBefore(day);
    }
}
