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
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Curation.Withhold;
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
    /// Reasons that are not about what was said: an act was undone, or a consent has to be renewed.
    private static final Set<String> MAY_RETURN = Set.of("undone", "consent-expired");

    private final List<Line> lines;
    private final Map<Id, Cite> citations = new HashMap<>();
    private final Set<Id> settled = new HashSet<>();
    private final Set<Id> released = new HashSet<>();
    private final Set<Id> everReleased = new HashSet<>();
    private final Set<Id> withdrawn = new HashSet<>();
    private final Identity identity;

    private final Set<Id> wanted = new HashSet<>();
    /// By claim that is or becomes public, the person it is about.
    private final Map<Id, Subject> subjects = new HashMap<>();
    /// The subjects of those claims, and the people who go by them; of these, who was chosen.
    private final Set<Subject> known = new HashSet<>();
    private final Set<Subject> present = new HashSet<>();
    /// Who was public at some time: of nobody else may an edition say that they no longer are.
    private final Set<Subject> once = new HashSet<>();
    private final Set<Subject> people = new HashSet<>();

    private PublishPlan(List<Line> lines) {
        this.lines = lines;
        this.identity = Identity.of(lines.stream().map(Line::entry).toList());
        for (Line line : lines) {
            switch (line.entry()) {
                case Cite cite -> citations.putIfAbsent(cite.source().id(), cite);
                case Withdraw withdraw -> withdrawn.add(withdraw.claim());
                case Publish publish -> publish.releases().forEach(release -> settle(release.entry()));
                case Withhold withhold
                when MAY_RETURN.contains(withhold.reason()) ->
                    withhold.entries().forEach(this::retract);
                case Withhold withhold -> withhold.entries().forEach(this::withhold);
                case Erase erase -> released.remove(erase.erased());
                default -> {}
            }
        }
    }

    private void settle(Id entry) {
        settled.add(entry);
        released.add(entry);
        everReleased.add(entry);
    }

    /// As if it had not been published yet.
    private void retract(Id entry) {
        settled.remove(entry);
        released.remove(entry);
    }

    /// Also what was not public yet: whoever withholds it does not want it to become so.
    private void withhold(Id entry) {
        settled.add(entry);
        released.remove(entry);
    }

    /// The entries to release, in the order of the ledger, for everyone whom `chosen` takes. The
    /// subject it is asked about is the one that stands for the person.
    public static List<Line> of(List<Line> lines, Predicate<Subject> chosen) {
        return of(lines, chosen, any -> true);
    }

    /// Of these only claims that `covered` takes. Who publishes asks [Clearance].
    public static List<Line> of(List<Line> lines, Predicate<Subject> chosen, Predicate<Claim> covered) {
        return of(lines, chosen, covered, List.of());
    }

    /// The same as if `gone` had been taken back already, because a consent ran out.
    static List<Line> of(List<Line> lines, Predicate<Subject> chosen, Predicate<Claim> covered, List<Id> gone) {
        var plan = new PublishPlan(lines);
        gone.forEach(plan::retract);
        return plan.plan(chosen, covered);
    }

    /// What is public by these lines.
    static Set<Id> released(List<Line> lines) {
        return new PublishPlan(lines).released;
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

    private List<Line> plan(Predicate<Subject> chosen, Predicate<Claim> covered) {
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
        wanted.removeAll(settled);
        return lines.stream().filter(line -> wanted.contains(line.entry().id())).toList();
    }

    private void claim(Claim claim, Predicate<Subject> chosen, Predicate<Claim> covered) {
        Subject person = identity.root(claim.subject());
        boolean isPublic = released.contains(claim.id());
        if (everReleased.contains(claim.id())) {
            once.add(claim.subject());
        }
        boolean isNew = !isPublic
                && chosen.test(person)
                && open(claim)
                && !settled.contains(claim.id())
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
                && (released.contains(cite.id()) || !settled.contains(cite.id()));
    }
}
