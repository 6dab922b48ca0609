package vigil.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.web.View;

/// What is due, and about whom nobody has said anything for long: computed from the record and the day.
///
/// @param day when it is due
/// @param what what is due: `hearing`, `order`, `consent`
/// @param consent the consent that runs out; null for a fact
/// @param fact the fact that is due; null for a consent
record Due(
        LocalDate day,
        String what,
        Subject person,
        @Nullable Consent consent,
        @Nullable Fact fact) {
    /// How far one looks ahead, in days.
    private static final int HEARINGS = 21;

    private static final int CONSENTS = 30;

    /// What ran out within so many days still is a thing to do.
    private static final int MISSED = 14;

    /// After so many days without a word somebody has gone silent.
    static final int SILENT = 90;

    /// Somebody of whom nobody has said anything since `last`.
    record Silent(LocalDate last, Subject person) {}

    /// The most urgent first.
    static List<Due> of(View view, LocalDate today) {
        var due = new ArrayList<Due>();
        for (Subject person : view.people()) {
            for (Claim claim : view.register().claims(person)) {
                fact(claim.fact()).ifPresent(day -> {
                    if (within(day, today, HEARINGS)) {
                        String what = claim.fact() instanceof Fact.HearingSet ? "hearing" : "order";
                        due.add(new Due(day, what, person, null, claim.fact()));
                    }
                });
            }
        }
        for (Consent consent : view.consents().all()) {
            LocalDate day = consent.until() == null ? null : consent.until().latest();
            if (day != null && within(day, today, CONSENTS)) {
                due.add(new Due(day, "consent", view.register().identity().root(consent.person()), consent, null));
            }
        }
        // two sources that name one day are one thing to do
        var once = new java.util.HashSet<List<Object>>();
        return due.stream()
                .filter(each -> each.consent != null || once.add(List.of(each.day, each.what, each.person)))
                .sorted(Comparator.comparing(Due::day).thenComparing(each -> each.what))
                .toList();
    }

    private static boolean within(LocalDate day, LocalDate today, int ahead) {
        return !day.isBefore(today.minusDays(MISSED)) && !day.isAfter(today.plusDays(ahead));
    }

    private static Optional<LocalDate> fact(Fact fact) {
        When when = switch (fact) {
            case Fact.HearingSet hearing -> hearing.when();
            case Fact.CustodyOrdered ordered -> ordered.until();
            default -> null;
        };
        return when == null ? Optional.empty() : Optional.ofNullable(when.latest());
    }

    /// Those who were not freed and have not died, longest silent first.
    static List<Silent> silent(View view, LocalDate today) {
        var silent = new ArrayList<Silent>();
        for (Subject person : view.people()) {
            List<Claim> claims = view.register().claims(person);
            boolean over = claims.stream()
                    .anyMatch(claim -> claim.fact() instanceof Fact.Freed || claim.fact() instanceof Fact.Died);
            LocalDate last = claims.stream()
                    .map(claim -> spoken(claim, view))
                    .max(Comparator.naturalOrder())
                    .orElse(today);
            if (!over && last.plusDays(SILENT).isBefore(today)) {
                silent.add(new Silent(last, person));
            }
        }
        silent.sort(Comparator.comparing(Silent::last));
        return silent;
    }

    /// When the source spoke, or else when it was recorded.
    private static LocalDate spoken(Claim claim, View view) {
        When said = claim.said();
        if (said == null) {
            said = view.source(claim.source()).map(source -> source.published()).orElse(null);
        }
        return said == null || said.latest() == null
                ? claim.at().atZone(ZoneOffset.UTC).toLocalDate()
                : said.latest();
    }
}
