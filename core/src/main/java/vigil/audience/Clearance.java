package vigil.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;

/// What the next publication may do: the one place where what could become public meets what people allowed. The desk
/// and the command line both ask here.
public final class Clearance {
    /// Why what is [#expired] is taken back; a word of `vocabulary/withhold-reason.csv`.
    public static final String EXPIRED = "consent-expired";

    private final List<Line> lines;
    private final Releases releases;
    private final Identity identity;
    private final Consents consents;
    private final List<Claim> expired;

    private Clearance(List<Line> lines, Releases releases, Identity identity, Consents consents) {
        this.lines = lines;
        this.releases = releases;
        this.identity = identity;
        this.consents = consents;
        this.expired = consents.someExpired()
                ? claims(lines, claim -> releases.isPublic(claim.id()) && consents.expired(claim))
                : List.of();
    }

    /// By every consent in the ledger, as of a day.
    ///
    /// @param lines the whole ledger in order
    public static Clearance of(List<Line> lines, LocalDate today) {
        return of(
                lines,
                Releases.of(lines),
                Identity.of(lines.stream().map(Line::entry).toList()),
                today);
    }

    /// The same for some people, from the lines that speak of them and of everybody held apart from them.
    ///
    /// @param releases as the whole ledger has it
    /// @param identity as the whole ledger has it
    public static Clearance of(List<Line> lines, Releases releases, Identity identity, LocalDate today) {
        var consents = Consents.of(lines.stream().map(Line::entry).toList(), identity, today);
        return new Clearance(lines, releases, identity, consents);
    }

    private static List<Claim> claims(List<Line> lines, Predicate<Claim> which) {
        return lines.stream()
                .map(Line::entry)
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(which)
                .toList();
    }

    /// What may become public for the people that are chosen, once what is [#expired] has been taken back.
    public Cleared plan(Predicate<Subject> chosen) {
        var plan = new PublishPlan(lines, releases, identity, Set.copyOf(gone()));
        return new Cleared(plan.plan(chosen, consents::covers));
    }

    /// What could become public but for want of consent.
    public List<Claim> uncovered() {
        var plan = new PublishPlan(lines, releases, identity, Set.of()).plan(any -> true, any -> true);
        return claims(plan, claim -> !consents.covers(claim));
    }

    /// What is public and may no longer be, since the consent for it or for the name has run out.
    public List<Claim> expired() {
        return expired;
    }

    /// The same by identifier.
    public List<Id> gone() {
        return expired.stream().map(Claim::id).toList();
    }

    public Consents consents() {
        return consents;
    }
}
