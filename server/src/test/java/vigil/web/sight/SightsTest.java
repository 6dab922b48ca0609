package vigil.web.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.audience.Clearance;
import vigil.audience.Difference;
import vigil.audience.PublicFiles;
import vigil.audience.PublishPlan;
import vigil.audience.Released;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// What was kept up to date through several hundred acts is what one would compute of the whole ledger anew, for
/// everybody who looks.
class SightsTest {
    private static final List<Set<String>> SIGHTS =
            List.of(Set.of(), Set.of("witnesses"), Set.of("families"), Set.of("families", "witnesses"));
    private static final int ACTS = 250;
    private static final int SEEDS = 12;

    private final Set<String> reached = new TreeSet<>();
    private Published published = new Published();
    private List<Line> seen = List.of();

    @Test
    void whatFollowsIsWhatIsBuiltAnew() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            follow(seed);
        }
        assertEquals(
                new TreeSet<>(List.of("waiting", "uncovered", "expired", "due", "silent", "plan", "difference")),
                reached);
    }

    private void follow(long seed) {
        var busy = new Busy(seed);
        var random = new Random(seed);
        Map<Set<String>, View> views = new HashMap<>();
        published = new Published();
        seen = List.of();
        LocalDate first = busy.today();
        SIGHTS.forEach(sight -> views.put(sight, new View(sight, published, first, this)));
        for (int act = 0; act < ACTS; act++) {
            busy.act();
            List<Line> now = busy.lines();
            Change change = Change.between(seen, now);
            published.follow(change, now);
            views.values().forEach(view -> view.follow(change, now, busy.today()));
            seen = now;
            Set<String> sight = SIGHTS.get(act % SIGHTS.size());
            compare(views.get(sight), sight, busy, random, "seed " + seed + ", act " + act + ", " + sight);
        }
    }

    private void compare(View view, Set<String> sight, Busy busy, Random random, String where) {
        LocalDate today = busy.today();
        List<Line> lines = new Seen(sight, seen).lines();
        assertEquals(ids(lines), view.entries().stream().map(Entry::id).toList(), where);
        var register = Register.empty(today);
        lines.forEach(line -> register.add(line.position(), line.entry()));
        List<Subject> named = register.people().stream()
                .filter(person -> register.claims(person).stream().anyMatch(c -> c.fact() instanceof Fact.Named))
                .toList();
        assertEquals(named, view.people(), where);
        register.people()
                .forEach(person -> assertEquals(
                        register.file(person), view.person(person.id()).orElseThrow(), where));
        assertEquals(
                Released.of(seen).entries().stream()
                        .map(each -> each.entry().id())
                        .collect(Collectors.toSet()),
                seen.stream()
                        .map(line -> line.entry().id())
                        .filter(view::isPublic)
                        .collect(Collectors.toSet()),
                where);
        lists(view, register, lines, today, where);
        Set<Subject> chosen = new LinkedHashSet<>(register.people());
        chosen.removeIf(person -> random.nextInt(3) == 0);
        plan(view, lines, today, chosen, busy, where);
    }

    private void lists(View view, Register register, List<Line> lines, LocalDate today, String where) {
        Clearance clearance = Clearance.of(lines, today);
        List<Subject> waiting = register.people().stream()
                .filter(person -> clearance.plan(person::equals).lines().stream()
                        .anyMatch(line -> !(line.entry() instanceof Curation.Tombstone)))
                .toList();
        Set<Subject> listed = people(view.waiting(0, 1000));
        assertTrue(listed.containsAll(waiting), where + " waiting " + waiting + " listed " + listed);
        assertEquals(persons(register, clearance.uncovered()), people(view.uncovered(1000)), where);
        assertEquals(persons(register, clearance.expired()), people(view.expired(1000)), where);
        Set<Subject> silent = view.people().stream()
                .filter(person -> register.claims(person).stream().noneMatch(c -> c.fact() instanceof Fact.Freed))
                .filter(person -> register.claims(person).stream()
                        .allMatch(claim -> said(register, claim).isBefore(today.minusDays(90))))
                .collect(Collectors.toSet());
        assertEquals(silent, people(view.silentSince(today.minusDays(90), 1000)), where);
        Set<List<Object>> due = new HashSet<>();
        for (Subject person : view.people()) {
            for (Claim claim : register.claims(person)) {
                if (claim.fact() instanceof Fact.HearingSet hearing
                        && hearing.when() != null
                        && hearing.when().latest() instanceof LocalDate day
                        && !day.isBefore(today.minusDays(14))
                        && !day.isAfter(today.plusDays(21))) {
                    due.add(List.of(person, day));
                }
            }
        }
        assertEquals(
                due,
                view.due(today, 1000).stream()
                        .filter(each -> each.what().equals("hearing"))
                        .map(each -> List.<Object>of(each.person(), each.day()))
                        .collect(Collectors.toSet()),
                where);
        note("waiting", !waiting.isEmpty());
        note("uncovered", view.uncovered(0).all() > 0);
        note("expired", view.expired(0).all() > 0);
        note("silent", !silent.isEmpty());
        note("due", !due.isEmpty());
    }

    private static LocalDate said(Register register, Claim claim) {
        var published = register.source(claim.source()).published();
        return published == null || published.latest() == null ? LocalDate.MIN : published.latest();
    }

    private void plan(View view, List<Line> lines, LocalDate today, Set<Subject> chosen, Busy busy, String where) {
        Clearance clearance = Clearance.of(lines, today);
        List<Line> plan = clearance.plan(chosen::contains).lines();
        Preview preview = view.preview(chosen, new Id("0".repeat(26)), busy.now());
        assertEquals(ids(plan), ids(preview.plan().lines()), where);
        assertEquals(ids(plan), ids(view.plan(chosen).lines()), where);
        var differences = differences(plan, clearance.gone(), busy);
        assertEquals(said(differences), said(preview.differences()), where);
        note("plan", !plan.isEmpty());
        note("difference", !differences.isEmpty());
    }

    /// What the act would change, computed of everything.
    private List<Difference> differences(List<Line> plan, List<Id> gone, Busy busy) {
        var after = new ArrayList<>(seen);
        long next = 1_000_000;
        if (!gone.isEmpty()) {
            var taken = new Curation.Withhold(new Id("0".repeat(26)), busy.now(), "n", gone, Clearance.EXPIRED);
            after.add(new Line(next++, taken, Salt.random()));
        }
        if (!plan.isEmpty()) {
            var act = PublishPlan.publish(seen, plan, new Id("0".repeat(26)), busy.now(), "n");
            after.add(new Line(next, act, Salt.random()));
        }
        return Difference.between(PublicFiles.of(Released.of(seen)), PublicFiles.of(Released.of(after)));
    }

    private static Set<String> said(List<Difference> differences) {
        return differences.stream()
                .map(each -> each.person() + " " + (each.before() == null) + (each.after() == null) + " "
                        + each.changes().stream()
                                .map(change -> facts(change.before()) + ">" + facts(change.after()))
                                .sorted()
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String facts(vigil.audience.PublicFile.@org.jspecify.annotations.Nullable PublicPoint point) {
        return point == null ? "" : point.fact() + "" + point.parts();
    }

    private static Set<Subject> persons(Register register, List<Claim> claims) {
        return claims.stream()
                .map(claim -> register.identity().root(claim.subject()))
                .filter(register::knows)
                .collect(Collectors.toSet());
    }

    private static Set<Subject> people(Listed listed) {
        return listed.some().stream().map(Standing::person).collect(Collectors.toSet());
    }

    private static List<Id> ids(List<Line> lines) {
        return lines.stream().map(line -> line.entry().id()).toList();
    }

    private void note(String what, boolean reachedIt) {
        if (reachedIt) {
            reached.add(what);
        }
    }
}
