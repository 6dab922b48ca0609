package vigil.claim;

import org.jspecify.annotations.Nullable;

/// What a source can say about one subject: one record for each kind of fact. Adding a kind stops
/// compilation at every `switch` that must learn it. `when` is always world time; a field that the
/// source does not fill is null, never guessed. No field is called `kind`: that is the fact's own. Words of a
/// vocabulary are marked `@Vocabulary`. (Longer than 300 lines, because a sealed family is read best as one list.)
public sealed interface Fact {
    /// When it happened in the world; null where the source does not say or time has no meaning.
    default @Nullable When when() {
        return null;
    }

    /// A name, in the language and script of `language` (BCP 47, for example `ru`, `ar`, `en`).
    record Named(
            String name,
            String language,
            @Vocabulary("name-kind") @Nullable String nameKind) implements Fact {
        public Named {
            var check = new Check();
            name = check.text("name", name);
            check.language("language", language).done();
        }
    }

    record Born(@Nullable When when, @Nullable String place) implements Fact {
        public Born {
            var check = new Check();
            place = check.maybe("place", place);
            check.any("when, place", when, place).done();
        }
    }

    /// Completed years of age at `when` (or on the day the source spoke).
    record Aged(int years, @Nullable When when) implements Fact {
        public Aged {
            new Check()
                    .that(years >= 0 && years <= 130, "age", "years", String.valueOf(years))
                    .done();
        }
    }

    record Occupied(String occupation, @Nullable When when) implements Fact {
        public Occupied {
            var check = new Check();
            occupation = check.text("occupation", occupation);
            check.done();
        }
    }

    record Affiliated(
            String organisation,
            @Nullable String role,
            @Nullable When when) implements Fact {
        public Affiliated {
            var check = new Check();
            organisation = check.text("organisation", organisation);
            role = check.maybe("role", role);
            check.done();
        }
    }

    record Resided(String place, @Nullable When when) implements Fact {
        public Resided {
            var check = new Check();
            place = check.text("place", place);
            check.done();
        }
    }

    record National(String country) implements Fact {
        public National {
            var check = new Check();
            country = check.text("country", country);
            check.done();
        }
    }

    /// A relative, seen from the subject. Naming one is naming a third person (standards/07 section 4).
    record Related(
            @Nullable String name,
            @Vocabulary("relationship") String relation) implements Fact {
        public Related {
            var check = new Check();
            name = check.maybe("name", name);
            relation = check.text("relation", relation);
            check.done();
        }
    }

    record Searched(
            @Nullable When when,
            @Nullable String place,
            @Nullable String by) implements Fact {
        public Searched {
            var check = new Check();
            place = check.maybe("place", place);
            by = check.maybe("by", by);
            check.any("when, place, by", when, place, by).done();
        }
    }

    /// Deprived of liberty for the first time in this detention; `by` is the force that did it.
    record Arrested(
            @Nullable When when,
            @Nullable String place,
            @Nullable String by) implements Fact {
        public Arrested {
            var check = new Check();
            place = check.maybe("place", place);
            by = check.maybe("by", by);
            check.any("when, place, by", when, place, by).done();
        }
    }

    /// Held at a place; `when` may be a day on which the person was there, or an interval.
    record Held(
            String facility,
            @Nullable When when,
            @Vocabulary("place-kind") @Nullable String placeKind) implements Fact {
        public Held {
            var check = new Check();
            facility = check.text("facility", facility);
            check.done();
        }
    }

    record Transferred(
            @Nullable When when,
            @Nullable String from,
            @Nullable String to) implements Fact {
        public Transferred {
            var check = new Check();
            from = check.maybe("from", from);
            to = check.maybe("to", to);
            check.any("when, from, to", when, from, to).done();
        }
    }

    /// The state's accusation in words; always shown as somebody's accusation, never as a fact.
    record Accused(String accusation, @Nullable When when) implements Fact {
        public Accused {
            var check = new Check();
            accusation = check.text("accusation", accusation);
            check.done();
        }
    }

    record Charged(
            Provision provision,
            @Nullable When when,
            @Nullable String accusation) implements Fact {
        public Charged {
            var check = new Check();
            accusation = check.maybe("accusation", accusation);
            check.done();
        }
    }

    /// The longest term the person faces as a source states it; never a sum computed here.
    record Threatened(Term maximum, @Nullable Provision provision) implements Fact {}

    record CustodyOrdered(
            @Nullable When when,
            @Vocabulary("custody-measure") @Nullable String measure,
            @Nullable String court,
            @Nullable When until)
            implements Fact {
        public CustodyOrdered {
            var check = new Check();
            court = check.maybe("court", court);
            check.any("when, measure, court", when, measure, court).done();
        }
    }

    record HearingSet(
            When when,
            @Nullable String court,
            @Vocabulary("proceeding-stage") @Nullable String stage) implements Fact {
        public HearingSet {
            var check = new Check();
            court = check.maybe("court", court);
            check.done();
        }
    }

    record HearingHeld(
            @Nullable When when,
            @Nullable String court,
            @Vocabulary("proceeding-stage") @Nullable String stage,
            @Nullable String outcome)
            implements Fact {
        public HearingHeld {
            var check = new Check();
            court = check.maybe("court", court);
            outcome = check.maybe("outcome", outcome);
            check.any("when, court, outcome", when, court, outcome).done();
        }
    }

    /// A court's proceeding the person is tried in: its number or name. People of one proceeding are
    /// co-defendants.
    record Prosecuted(
            String proceeding,
            @Nullable String court,
            @Nullable When when) implements Fact {
        public Prosecuted {
            var check = new Check();
            proceeding = check.text("proceeding", proceeding);
            court = check.maybe("court", court);
            check.done();
        }
    }

    /// Charged together with another person of the register.
    record CoAccused(Subject with) implements Fact {
        public CoAccused {
            new Check()
                    .that(with.kind() == Subject.Kind.PERSON, "subject-person", "with", with.toString())
                    .done();
        }
    }

    record Sentenced(
            @Nullable When when,
            @Nullable Term term,
            @Nullable String court) implements Fact {
        public Sentenced {
            var check = new Check();
            court = check.maybe("court", court);
            check.any("when, term, court", when, term, court).done();
        }
    }

    record Acquitted(@Nullable When when, @Nullable String court) implements Fact {
        public Acquitted {
            var check = new Check();
            court = check.maybe("court", court);
            check.done();
        }
    }

    record Freed(
            @Nullable When when,
            @Vocabulary("release-grounds") @Nullable String grounds) implements Fact {}

    record IllTreated(
            String account,
            @Nullable When when,
            @Vocabulary("ill-treatment-kind") @Nullable String method,
            @Nullable String by)
            implements Fact {
        public IllTreated {
            var check = new Check();
            account = check.text("account", account);
            by = check.maybe("by", by);
            check.done();
        }
    }

    record Health(String condition, @Nullable When when) implements Fact {
        public Health {
            var check = new Check();
            condition = check.text("condition", condition);
            check.done();
        }
    }

    record HungerStrike(@Nullable When when, @Nullable String account) implements Fact {
        public HungerStrike {
            var check = new Check();
            account = check.maybe("account", account);
            check.any("when, account", when, account).done();
        }
    }

    /// A letter or other word from the person.
    record Wrote(@Nullable When when, @Nullable String account) implements Fact {
        public Wrote {
            var check = new Check();
            account = check.maybe("account", account);
            check.any("when, account", when, account).done();
        }
    }

    record Died(@Nullable When when, @Nullable String place, boolean inCustody) implements Fact {
        public Died {
            var check = new Check();
            place = check.maybe("place", place);
            check.done();
        }
    }

    /// An organisation holds that the person is one of the kind `as`, by `criteria`.
    record Recognised(
            String by,
            @Vocabulary("recognition") @Nullable String as,
            @Vocabulary("assessment-scheme") @Nullable String criteria,
            @Nullable When when)
            implements Fact {
        public Recognised {
            var check = new Check();
            by = check.text("by", by);
            check.done();
        }
    }

    record Represented(String lawyer, @Nullable When when) implements Fact {
        public Represented {
            var check = new Check();
            lawyer = check.text("lawyer", lawyer);
            check.done();
        }
    }

    record Demanded(String demand, @Nullable String by) implements Fact {
        public Demanded {
            var check = new Check();
            demand = check.text("demand", demand);
            by = check.maybe("by", by);
            check.done();
        }
    }

    /// A judge, investigator, prosecutor or other third person with a part in the proceeding.
    record Involved(String name, @Vocabulary("involvement") String role) implements Fact {
        public Involved {
            var check = new Check();
            name = check.text("name", name);
            role = check.text("role", role);
            check.done();
        }
    }

    /// A statement of the editors that something is kept back, and at whose wish. It is written on
    /// purpose; it is never derived from the existence of an unreleased claim.
    record KeptBack(@Vocabulary("kept-back") String what, String reason) implements Fact {
        public KeptBack {
            var check = new Check();
            what = check.text("what", what);
            reason = check.text("reason", reason);
            check.done();
        }
    }

    record Noted(String note, @Nullable When when) implements Fact {
        public Noted {
            var check = new Check();
            note = check.text("note", note);
            check.done();
        }
    }
}
