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
    private final Consents consents;
    private final List<Claim> expired;

    private Clearance(List<Line> lines, Consents consents) {
        this.lines = lines;
        this.consents = consents;
        this.expired = consents.someExpired() ? expired(lines, consents) : List.of();
    }

    /// @param lines the whole ledger in order
    public static Clearance of(List<Line> lines, Consents consents) {
        return new Clearance(lines, consents);
    }

    /// By every consent in the ledger, as of a day.
    public static Clearance of(List<Line> lines, LocalDate today) {
        var entries = lines.stream().map(Line::entry).toList();
        return new Clearance(lines, Consents.of(entries, Identity.of(entries), today));
    }

    private static List<Claim> expired(List<Line> lines, Consents consents) {
        Set<Id> released = PublishPlan.released(lines);
        return claims(lines, claim -> released.contains(claim.id()) && consents.expired(claim));
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
    public List<Line> plan(Predicate<Subject> chosen) {
        return PublishPlan.of(lines, chosen, consents::covers, gone());
    }

    /// What could become public but for want of consent.
    public List<Claim> uncovered() {
        return claims(PublishPlan.of(lines, any -> true), claim -> !consents.covers(claim));
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
