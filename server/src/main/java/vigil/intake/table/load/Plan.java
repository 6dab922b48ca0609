package vigil.intake.table.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.intake.table.mapping.Mapping;

/// All that the entries of an import follow from, together with the bytes of the file: kept before the first of them is
/// recorded, so that an import cut short can be carried to its end.
///
/// @param list the first import of this list; later versions of it share its key
/// @param earlier the import this one is a newer version of, or null
/// @param hash of the dry run ([DryRun#plan])
/// @param entries how many there will be
record Plan(
        Id id,
        Id list,
        @Nullable Id earlier,
        byte[] secret,
        String name,
        String exhibit,
        Mapping mapping,
        Source source,
        String by,
        Instant at,
        String hash,
        long entries) {

    ImportIds ids() {
        return new ImportIds(secret);
    }

    /// Whether it is one of the entries of this import.
    boolean made(Entry entry) {
        return switch (entry) {
            case Claim claim -> claim.source().equals(source.id());
            case Cite cite -> cite.source().id().equals(source.id());
            case Withdraw withdraw -> withdraw.id().equals(withdrawal(withdraw.claim()));
            default -> false;
        };
    }

    /// The identifier under which this import takes a claim of an earlier version back.
    Id withdrawal(Id claim) {
        return ids().id("withdraw", id.text(), claim.text());
    }

    Entry cite() {
        return new Cite(ids().id("cite", id.text()), at, by, source);
    }

    Claim claim(Said said, Id claim, Subject person) {
        return new Claim(
                claim,
                at,
                by,
                person,
                said.fact(),
                source.id(),
                said.passages(),
                null,
                stricter(said.visibility(), source.visibility()));
    }

    /// What a source says is never more open than the source.
    private static Visibility stricter(Visibility claim, Visibility source) {
        return rank(claim) >= rank(source) ? claim : source;
    }

    private static int rank(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Open _ -> 0;
            case Visibility.Team _ -> 1;
            case Visibility.Sealed _ -> 2;
        };
    }
}
