package vigil.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Consent;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Weighed;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.ledger.Canonical;

/// Checks what the entries of one batch point at: sources and other entries, held before or anywhere
/// in the batch. An entry that points at nothing would be a footnote without a source.
final class Targets {
    private final Bodies journal;
    private final Positions ids;
    private final Positions sources;
    private final Function<IdBits, @Nullable Located> inBatch;
    private final Set<Id> citable = new HashSet<>();
    private final Set<Id> gone = new HashSet<>();
    private final List<Long> erased = new ArrayList<>();

    Targets(Bodies journal, Positions ids, Positions sources, Function<IdBits, @Nullable Located> inBatch) {
        this.journal = journal;
        this.ids = ids;
        this.sources = sources;
        this.inBatch = inBatch;
    }

    List<Long> erased() {
        return erased;
    }

    /// Makes a source of the batch known; false if it was described before.
    boolean cite(Cite cite) throws SQLException {
        return !isCited(cite.source().id()) && citable.add(cite.source().id());
    }

    List<Problem> problems(Entry entry) throws SQLException {
        var problems = new ArrayList<Problem>();
        switch (entry) {
            case Claim claim -> {
                if (!isCited(claim.source())) {
                    problems.add(problem("source-unknown", "source", claim.source()));
                }
            }
            case Withdraw withdraw -> claim(withdraw.claim(), problems);
            case Dispute dispute -> claim(dispute.claim(), problems);
            case Prefer prefer -> claim(prefer.claim(), problems);
            case Publish publish -> {
                for (var release : publish.releases()) {
                    held(release.entry(), "releases", any -> true, "", problems);
                }
            }
            case Withhold withhold -> {
                for (Id withheld : withhold.entries()) {
                    if (find(withheld) == null) {
                        problems.add(problem("entry-unknown", "entries", withheld));
                    }
                }
            }
            case Erase erase -> erase(erase, problems);
            case Consent consent -> {
                if (consent.evidence() != null && !isCited(consent.evidence())) {
                    problems.add(problem("source-unknown", "evidence", consent.evidence()));
                }
            }
            case Cite _, SamePerson _, NotSamePerson _, Weighed _, Tombstone _ -> {}
        }
        return problems;
    }

    private boolean isCited(Id source) throws SQLException {
        boolean cited = citable.contains(source) || sources.find(IdBits.of(source)) != Positions.NOWHERE;
        if (cited) {
            citable.add(source);
        }
        return cited;
    }

    private void claim(Id target, List<Problem> problems) throws SQLException {
        held(target, "claim", bytes -> Canonical.entry(bytes) instanceof Claim, "entry-not-claim", problems);
    }

    /// Acts of publishing are not erased: what they did is public, and undoing a `Withhold` would
    /// make public again what somebody took back.
    private void erase(Erase erase, List<Problem> problems) throws SQLException {
        @Nullable Located target = held(erase.erased(), "erased", Targets::isErasable, "entry-not-erasable", problems);
        if (target != null) {
            gone.add(erase.erased());
            erased.add(target.position());
        }
    }

    private static boolean isErasable(byte[] bytes) {
        return switch (Canonical.entry(bytes)) {
            case Erase _, Publish _, Withhold _ -> false;
            default -> true;
        };
    }

    private @Nullable Located held(
            Id id, String where, Predicate<byte[]> fits, String otherwise, List<Problem> problems) throws SQLException {
        @Nullable Located target = find(id);
        if (target == null) {
            problems.add(problem("entry-unknown", where, id));
        } else if (target.bytes() == null || gone.contains(id)) {
            problems.add(problem("entry-erased", where, id));
        } else if (!fits.test(target.bytes())) {
            problems.add(problem(otherwise, where, id));
        } else {
            return target;
        }
        return null;
    }

    private @Nullable Located find(Id id) throws SQLException {
        IdBits bits = IdBits.of(id);
        @Nullable Located here = inBatch.apply(bits);
        if (here != null) {
            return here;
        }
        long position = ids.find(bits);
        if (position == Positions.NOWHERE) {
            return null;
        }
        return new Located(position, journal.body(position));
    }

    private static Problem problem(String code, String where, Id id) {
        return new Problem(code, where, id.text());
    }
}
