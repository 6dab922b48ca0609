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

    /// What was asked about one person, what the answer was and until when it holds (standards/07 section 3). Of one
    /// scope and recipient the last word counts. It is never released.
    ///
    /// @param basis whose answer it is, or why nobody was asked
    /// @param givenBy who said so, in the words of whoever asked
    /// @param recipient whom it may be passed on to; null for the public
    /// @param until the last day on which it holds
    /// @param evidence a source that shows it
    record Consent(
            Id id,
            Instant at,
            String by,
            Subject person,
            @Vocabulary("consent-scope") String scope,
            @Vocabulary("consent-status") String status,
            @Vocabulary("consent-basis") @Nullable String basis,
            @Nullable String givenBy,
            @Nullable String recipient,
            @Nullable When until,
            @Nullable Id evidence,
            @Nullable String note)
            implements Curation {
        public static final String ASKED = "asked";
        public static final String GIVEN = "given";
        public static final String REFUSED = "refused";
        public static final String WITHDRAWN = "withdrawn";
        /// Nobody was asked; the note says why it may be told all the same.
        public static final String UNASKED = "unasked";

        /// The person's own answer needs no further name.
        private static final String SELF = "self";

        public Consent {
            var check = new Check();
            scope = check.text("scope", scope);
            status = check.text("status", status);
            givenBy = check.maybe("givenBy", givenBy);
            recipient = check.maybe("recipient", recipient);
            note = check.maybe("note", note);
            boolean given = status.equals(GIVEN);
            boolean unasked = status.equals(UNASKED);
            check.that(person.kind() == Subject.Kind.PERSON, "subject-person", "person", person.toString())
                    .that(!given && !unasked || basis != null, "missing", "basis")
                    .that(!given || SELF.equals(basis) || givenBy != null, "missing", "givenBy")
                    .that(!given && !unasked || until != null && until.latest() != null, "missing", "until")
                    .that(!unasked || note != null, "missing", "note")
                    .done();
        }
    }

    /// An editor's answer to a question that has to be asked before something becomes public, with the reason
    /// (standards/07 section 4). It is never released.
    ///
    /// @param yes whether what the question warns of is so
    record Weighed(
            Id id,
            Instant at,
            String by,
            Subject person,
            @Vocabulary("risk") String question,
            boolean yes,
            String reason)
            implements Curation {
        public Weighed {
            var check = new Check();
            question = check.text("question", question);
            reason = check.text("reason", reason);
            check.that(person.kind() == Subject.Kind.PERSON, "subject-person", "person", person.toString())
                    .done();
        }
    }

    /// The page of a person who was public was taken away; where it was, this is said, and the class of the reason.
    /// It is released like a claim and says nothing that was not public before.
    record Tombstone(
            Id id,
            Instant at,
            String by,
            Subject person,
            @Vocabulary("withhold-reason") String reason) implements Curation {
        public Tombstone {
            reason = because(reason);
            new Check()
                    .that(person.kind() == Subject.Kind.PERSON, "subject-person", "person", person.toString())
                    .done();
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
