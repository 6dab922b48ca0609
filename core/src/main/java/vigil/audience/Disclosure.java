package vigil.audience;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.Hash;
import vigil.ledger.Salt;

/// The form in which an entry is made public: a new entry, built by *naming* what goes in. Who
/// recorded it, at what hour and why stay inside (it would show how editors work); the words of a source
/// that is held and not shown stay inside too.
public final class Disclosure {
    private static final String REGISTRY = "registry";
    /// Editors give their reasons to each other; what readers should know is said in a claim.
    private static final String KEPT_INSIDE = "kept inside";

    private Disclosure() {}

    /// Refuses entries that may not be released and kinds that never are.
    ///
    /// @param sources finds the source a claim cites
    /// @param released when it was made public; only the day is disclosed
    public static Entry of(Entry entry, Function<Id, Source> sources, Instant released) {
        Instant day = released.truncatedTo(ChronoUnit.DAYS);
        return switch (entry) {
            case Claim claim -> claim(claim, sources.apply(claim.source()), day);
            case Cite cite -> new Cite(cite.id(), day, REGISTRY, source(cite.source()));
            case Withdraw withdraw -> new Withdraw(withdraw.id(), day, REGISTRY, withdraw.claim(), KEPT_INSIDE);
            case Dispute dispute -> new Dispute(dispute.id(), day, REGISTRY, dispute.claim(), KEPT_INSIDE);
            case Prefer prefer -> new Prefer(prefer.id(), day, REGISTRY, prefer.claim(), KEPT_INSIDE);
            case SamePerson same -> new SamePerson(same.id(), day, REGISTRY, same.one(), same.other(), KEPT_INSIDE);
            case NotSamePerson not -> new NotSamePerson(not.id(), day, REGISTRY, not.one(), not.other(), KEPT_INSIDE);
            case Tombstone stone -> new Tombstone(stone.id(), day, REGISTRY, stone.person(), stone.reason());
            default -> throw refused(entry.id(), "release-kind");
        };
    }

    private static Claim claim(Claim claim, Source source, Instant day) {
        if (!(claim.visibility() instanceof Visibility.Open)) {
            throw refused(claim.id(), "release-not-open");
        }
        if (!(source.visibility() instanceof Visibility.Open)) {
            throw refused(claim.id(), "release-source-not-open");
        }
        return new Claim(
                claim.id(),
                day,
                REGISTRY,
                claim.subject(),
                claim.fact(),
                claim.source(),
                source.shown() ? claim.passages() : List.of(),
                claim.said(),
                Visibility.OPEN);
    }

    private static Source source(Source source) {
        if (!(source.visibility() instanceof Visibility.Open)) {
            throw refused(source.id(), "release-source-not-open");
        }
        return new Source(
                source.id(),
                source.title(),
                source.kind(),
                source.author(),
                source.published(),
                source.language(),
                source.shown() ? source.address() : null,
                source.archived(),
                source.exhibit(),
                source.shown(),
                Visibility.OPEN);
    }

    /// What the public log carries for a disclosed entry, under a salt that is only for the public.
    public static Hash commitment(Entry disclosed, Salt publicSalt) {
        return Commitment.of(publicSalt, Canonical.bytes(disclosed));
    }

    /// The salt that is published with the entry; it tells nothing about the ledger's own.
    public static Salt publicSalt(Salt ledgerSalt) {
        return ledgerSalt.derive("public");
    }

    private static Refusal refused(Id entry, String code) {
        return new Refusal(new Problem(code, "entry", entry.text()));
    }
}
