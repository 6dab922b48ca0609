package vigil.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.audience.History.Step;
import vigil.casefile.Status.Kind;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.ledger.Salt;

/// What was counted in the past can be computed again, and late knowledge is told from what happened.
class HistoryTest {
    private static final java.util.Random RANDOM = new java.util.Random(7);
    private static final Subject PERSON = Subject.person(Id.random(RANDOM));
    private static final Source SOURCE = new Source(
            Id.random(RANDOM), "A list", "ngo-release", null, null, null, null, null, null, true, Visibility.OPEN);

    private static final LocalDate MARCH = LocalDate.parse("2025-03-31");
    private static final LocalDate JUNE = LocalDate.parse("2025-06-30");

    @Test
    void anArrestThatBecameKnownLateIsNoEventOfTheLaterQuarter() {
        var evidence = List.of(
                line(0, "2025-05-02", null),
                line(1, "2025-05-02", new Fact.Named("Osmo Kervadian", "en", null)),
                line(2, "2025-05-02", new Fact.Arrested(When.of("2025-02-11"), null, null)));
        var steps = History.of(PERSON.id(), evidence, List.of(MARCH, JUNE)).steps();
        Optional<Kind> held = Optional.of(Kind.TRIAL);
        assertEquals(
                List.of(new Step(MARCH, Optional.empty(), Optional.empty(), held), new Step(JUNE, held, held, held)),
                steps);
    }

    @Test
    void aReleaseIsAnEvent() {
        var evidence = List.of(
                line(0, "2025-02-12", null),
                line(1, "2025-02-12", new Fact.Arrested(When.of("2025-02-11"), null, null)),
                line(2, "2025-05-20", new Fact.Freed(When.of("2025-05-19"), null)));
        var steps = History.of(PERSON.id(), evidence, List.of(MARCH, JUNE)).steps();
        Optional<Kind> held = Optional.of(Kind.TRIAL);
        Optional<Kind> free = Optional.of(Kind.FREE);
        assertEquals(List.of(new Step(MARCH, held, Optional.empty(), held), new Step(JUNE, free, held, free)), steps);
    }

    @Test
    void quartersThatAreOver() {
        assertEquals(
                List.of(MARCH, JUNE),
                History.quarters(LocalDate.parse("2025-01-05"), LocalDate.parse("2025-09-30"), 12));
        assertEquals(List.of(JUNE), History.quarters(LocalDate.parse("2025-01-05"), LocalDate.parse("2025-09-30"), 1));
    }

    private static Disclosed line(long index, String day, @org.jspecify.annotations.Nullable Fact fact) {
        Instant at = LocalDate.parse(day).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
        Entry entry = fact == null
                ? new Cite(Id.random(RANDOM), at, "registry", SOURCE)
                : new Claim(
                        Id.random(RANDOM), at, "registry", PERSON, fact, SOURCE.id(), List.of(), null, Visibility.OPEN);
        return new Disclosed(index, entry, Salt.random());
    }
}
