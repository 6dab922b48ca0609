package vigil.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.ledger.Line;

/// Which entries could become public now, for the people that are chosen: open claims of open
/// sources with their citations, and what editors said about released claims and about identity.
/// What was taken back once is not offered again; it needs a new claim, unless an act was undone or a consent had to be
/// renewed.
public final class PublishPlan {
    private final List<Line> lines;
    private final Releases releases;
    private final Identity identity;
    /// As if they had been taken back already, because a consent ran out.
    private final Set<Id> gone;

    private final Map<Id, Cite> citations = new HashMap<>();
    private final Set<Id> withdrawn = new HashSet<>();

    private final Set<Id> wanted = new HashSet<>();
    /// By claim that is or becomes public, the person it is about.
    private final Map<Id, Subject> subjects = new HashMap<>();
    /// The subjects of those claims, and the people who go by them; of these, who was chosen.
    private final Set<Subject> known = new HashSet<>();
    private final Set<Subject> present = new HashSet<>();
    /// Who was public at some time: of nobody else may an edition say that they no longer are.
    private final Set<Subject> once = new HashSet<>();
    private final Set<Subject> people = new HashSet<>();

    /// @param lines in order: all, or all that speak of some people and of those held apart from them
    PublishPlan(List<Line> lines, Releases releases, Identity identity, Set<Id> gone) {
        this.lines = lines;
        this.releases = releases;
        this.identity = identity;
        this.gone = gone;
        for (Line line : lines) {
            switch (line.entry()) {
                case Cite cite -> citations.putIfAbsent(cite.source().id(), cite);
                case Withdraw withdraw -> withdrawn.add(withdraw.claim());
                default -> {}
            }
        }
    }

    /// The entries to release, in the order of the ledger, for everyone whom `chosen` takes. The
    /// subject it is asked about is the one that stands for the person.
    public static List<Line> of(List<Line> lines, Predicate<Subject> chosen) {
        Identity identity = Identity.of(lines.stream().map(Line::entry).toList());
        return new PublishPlan(lines, Releases.of(lines), identity, Set.of()).plan(chosen, any -> true);
    }

    /// The curation that makes `plan` public at the moment `at`.
    public static Publish publish(List<Line> lines, List<Line> plan, Id id, Instant at, String by) {
        var sources = new HashMap<Id, Source>();
        for (Line line : lines) {
            if (line.entry() instanceof Cite cite) {
                sources.putIfAbsent(cite.source().id(), cite.source());
            }
        }
        return publish(sources::get, plan, id, at, by);
    }

    static Publish publish(Function<Id, Source> sources, List<Line> plan, Id id, Instant at, String by) {
        var releases = new ArrayList<Release>();
        for (Line line : plan) {
            Entry form = Disclosure.of(line.entry(), sources, at);
            var commitment = Disclosure.commitment(form, Disclosure.publicSalt(line.salt()));
            releases.add(new Release(form.id(), commitment.hex()));
        }
        return new Publish(id, at, by, releases);
    }

    /// Of what could be released, only claims that `covered` takes. Who publishes asks [Clearance].
    List<Line> plan(Predicate<Subject> chosen, Predicate<Claim> covered) {
        for (Line line : lines) {
            if (line.entry() instanceof Claim claim) {
                claim(claim, chosen, covered);
            }
        }
        for (Line line : lines) {
            if (speaksOfPublic(line.entry(), chosen)) {
                wanted.add(line.entry().id());
            }
        }
        Links.joining(links(), known).forEach(link -> wanted.add(link.id()));
        wanted.removeIf(this::isSettled);
        return lines.stream().filter(line -> wanted.contains(line.entry().id())).toList();
    }

    private void claim(Claim claim, Predicate<Subject> chosen, Predicate<Claim> covered) {
        Subject person = identity.root(claim.subject());
        boolean isPublic = isReleased(claim.id());
        if (releases.everPublic(claim.id())) {
            once.add(claim.subject());
        }
        boolean isNew = !isPublic
                && chosen.test(person)
                && open(claim)
                && !isSettled(claim.id())
                && !withdrawn.contains(claim.id())
                && covered.test(claim);
        if (isNew) {
            wanted.add(claim.id());
            wanted.add(Objects.requireNonNull(citations.get(claim.source())).id());
        }
        if (isPublic || isNew) {
            subjects.put(claim.id(), person);
            known.add(claim.subject());
            present.add(person);
            if (chosen.test(person)) {
                people.add(person);
            }
        }
    }

    private boolean isReleased(Id entry) {
        return releases.isPublic(entry) && !gone.contains(entry);
    }

    private boolean isSettled(Id entry) {
        return releases.isSettled(entry) && !gone.contains(entry);
    }

    /// Curations follow the claims they speak of. Two people are held apart as soon as both are public
    /// and one of them is chosen: a page that shows both as one must not wait for the other.
    private boolean speaksOfPublic(Entry entry, Predicate<Subject> chosen) {
        return switch (entry) {
            case Withdraw withdraw -> isPublic(withdraw.claim(), chosen);
            case Dispute dispute -> isPublic(dispute.claim(), chosen);
            case Prefer prefer -> isPublic(prefer.claim(), chosen);
            case NotSamePerson not -> {
                Subject one = identity.root(not.one());
                Subject other = identity.root(not.other());
                yield present.contains(one)
                        && present.contains(other)
                        && (people.contains(one) || people.contains(other));
            }
            case Tombstone stone -> once.contains(stone.person()) && !present.contains(identity.root(stone.person()));
            default -> false;
        };
    }

    private boolean isPublic(Id claim, Predicate<Subject> chosen) {
        Subject person = subjects.get(claim);
        return person != null && chosen.test(person);
    }

    private List<SamePerson> links() {
        return lines.stream()
                .map(Line::entry)
                .filter(SamePerson.class::isInstance)
                .map(SamePerson.class::cast)
                .filter(same -> people.contains(identity.root(same.one()))
                        && identity.root(same.one()).equals(identity.root(same.other())))
                .toList();
    }

    /// Open, of an open source that has neither been erased nor taken back.
    private boolean open(Claim claim) {
        Cite cite = citations.get(claim.source());
        return cite != null
                && claim.visibility() instanceof Visibility.Open
                && cite.source().visibility() instanceof Visibility.Open
                && (isReleased(cite.id()) || !isSettled(cite.id()));
    }
}
