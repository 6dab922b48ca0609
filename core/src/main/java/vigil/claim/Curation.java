package vigil.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What editors say about the record itself.
public sealed interface Curation extends Entry {
    /// Describes a source, once; claims cite it by its identifier.
    record Cite(Id id, Instant at, String by, Source source) implements Curation {}

    /// The claim was recorded in error or its source took it back; it no longer counts.
    record Withdraw(Id id, Instant at, String by, Id claim, String reason) implements Curation {
        public Withdraw {
            reason = because(reason);
        }
    }

    /// The editors hold the claim to be wrong; it stays visible as contradicting.
    record Dispute(Id id, Instant at, String by, Id claim, String reason) implements Curation {
        public Dispute {
            reason = because(reason);
        }
    }

    /// Where sources disagree, the reading of this claim is the one in use.
    record Prefer(Id id, Instant at, String by, Id claim, String reason) implements Curation {
        public Prefer {
            reason = because(reason);
        }
    }

    record SamePerson(Id id, Instant at, String by, Subject one, Subject other, String reason) implements Curation {
        public SamePerson {
            pair(one, other);
            reason = because(reason);
        }
    }

    /// Not one person, for ever, until a later `SamePerson` of the same two says otherwise.
    record NotSamePerson(Id id, Instant at, String by, Subject one, Subject other, String reason) implements Curation {
        public NotSamePerson {
            pair(one, other);
            reason = because(reason);
        }
    }

    /// Makes exactly these entries public. The commitments are what the public log carries for them.
    record Publish(Id id, Instant at, String by, List<Release> releases) implements Curation {
        public Publish {
            releases = List.copyOf(releases);
            long distinct = releases.stream().map(Release::entry).distinct().count();
            new Check()
                    .that(!releases.isEmpty(), "missing", "releases")
                    .that(distinct == releases.size(), "twice", "releases")
                    .done();
        }
    }

    /// One entry made public: `commitment` is 64 hex digits, salted (standards/07 section 5).
    record Release(Id entry, String commitment) {
        public Release {
            new Check()
                    .that(commitment.matches("[0-9a-f]{64}"), "sha256", "commitment")
                    .done();
        }
    }

    /// Takes public entries back. The log keeps their commitments, the edition drops their content.
    record Withhold(
            Id id,
            Instant at,
            String by,
            List<Id> entries,
            @Vocabulary("withhold-reason") String reason) implements Curation {
        public Withhold {
            entries = List.copyOf(entries);
            reason = because(reason);
            new Check().that(!entries.isEmpty(), "missing", "entries").done();
        }
    }

    /// The body and the salt of an entry are destroyed; its commitment stays, so the chain still verifies.
    record Erase(
            Id id,
            Instant at,
            String by,
            Id erased,
            @Vocabulary("withhold-reason") String reason) implements Curation {
        public Erase {
            reason = because(reason);
        }
    }

    private static String because(@Nullable String reason) {
        var check = new Check();
        String clean = check.text("reason", reason == null ? "" : reason);
        check.done();
        return clean;
    }

    private static void pair(Subject one, Subject other) {
        new Check()
                .that(one.kind() == Subject.Kind.PERSON && other.kind() == one.kind(), "subject-person", "one, other")
                .that(!one.equals(other), "same-subject", "one, other")
                .done();
    }
}
