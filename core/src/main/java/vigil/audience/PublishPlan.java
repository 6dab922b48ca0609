package vigil.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
/// What was taken back once is not offered again; it needs a new claim.
public final class PublishPlan {
    private final List<Line> lines;
    private final Map<Id, Cite> citations = new HashMap<>();
    private final Set<Id> settled = new HashSet<>();
    private final Set<Id> released = new HashSet<>();
    private final Set<Id> withdrawn = new HashSet<>();
    private final Identity identity;

    private PublishPlan(List<Line> lines) {
        this.lines = lines;
        this.identity = Identity.of(lines.stream().map(Line::entry).toList());
        for (Line line : lines) {
            switch (line.entry()) {
                case Cite cite -> citations.putIfAbsent(cite.source().id(), cite);
                case Withdraw withdraw -> withdrawn.add(withdraw.claim());
                case Publish publish -> publish.releases().forEach(release -> settle(release.entry()));
                case Withhold withhold -> released.removeAll(withhold.entries());
                case Erase erase -> released.remove(erase.erased());
                default -> {}
            }
        }
    }

    private void settle(Id entry) {
        settled.add(entry);
        released.add(entry);
    }

    /// The entries to release, in the order of the ledger, for everyone whom `chosen` takes. The
    /// subject it is asked about is the one that stands for the person.
    public static List<Line> of(List<Line> lines, Predicate<Subject> chosen) {
        return new PublishPlan(lines).plan(chosen);
    }

    /// The curation that makes `plan` public at the moment `at`.
    public static Publish publish(List<Line> lines, List<Line> plan, Id id, Instant at, String by) {
        var sources = new HashMap<Id, Source>();
        for (Line line : lines) {
            if (line.entry() instanceof Cite cite) {
                sources.putIfAbsent(cite.source().id(), cite.source());
            }
        }
        var releases = new ArrayList<Release>();
        for (Line line : plan) {
            Entry form = Disclosure.of(line.entry(), sources::get, at);
            var commitment = Disclosure.commitment(form, Disclosure.publicSalt(line.salt()));
            releases.add(new Release(form.id(), commitment.hex()));
        }
        return new Publish(id, at, by, releases);
    }

    private List<Line> plan(Predicate<Subject> chosen) {
        var wanted = new LinkedHashSet<Id>();
        var people = new HashSet<Subject>();
        for (Line line : lines) {
            if (line.entry() instanceof Claim claim && chosen.test(identity.root(claim.subject()))) {
                if (released.contains(claim.id())) {
                    people.add(identity.root(claim.subject()));
                } else if (open(claim) && !settled.contains(claim.id()) && !withdrawn.contains(claim.id())) {
                    people.add(identity.root(claim.subject()));
                    wanted.add(claim.id());
                    wanted.add(Objects.requireNonNull(citations.get(claim.source()))
                            .id());
                }
            }
        }
        for (Line line : lines) {
            if (about(line.entry(), wanted, people, chosen)) {
                wanted.add(line.entry().id());
            }
        }
        wanted.removeAll(settled);
        return lines.stream().filter(line -> wanted.contains(line.entry().id())).toList();
    }

    /// Curations follow the claims and people they speak of.
    private boolean about(Entry entry, Set<Id> wanted, Set<Subject> people, Predicate<Subject> chosen) {
        return switch (entry) {
            case Withdraw withdraw -> isPublic(withdraw.claim(), wanted, chosen);
            case Dispute dispute -> isPublic(dispute.claim(), wanted, chosen);
            case Prefer prefer -> isPublic(prefer.claim(), wanted, chosen);
            case SamePerson same ->
                people.contains(identity.root(same.one()))
                        && identity.root(same.one()).equals(identity.root(same.other()));
            case NotSamePerson not ->
                people.contains(identity.root(not.one())) && people.contains(identity.root(not.other()));
            default -> false;
        };
    }

    private boolean isPublic(Id claim, Set<Id> wanted, Predicate<Subject> chosen) {
        return wanted.contains(claim) || released.contains(claim) && chosen.test(subject(claim));
    }

    private Subject subject(Id claim) {
        for (Line line : lines) {
            if (line.entry() instanceof Claim found && found.id().equals(claim)) {
                return identity.root(found.subject());
            }
        }
        throw new Breach("released claim " + claim + " is not in the ledger");
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
