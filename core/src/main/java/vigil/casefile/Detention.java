package vigil.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Status.Kind;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Term;
import vigil.claim.When;

/// Follows a person through arrest, places, orders, sentence and release, in the order of world time,
/// and so finds where they stand, for how many days they were deprived of liberty, and the chain of
/// places. What lies after the day of the case file is not yet so.
final class Detention {
    /// On one day, an arrest comes before the cell, and a sentence before a release.
    private static final List<Class<?>> SAME_DAY = List.of(
            Fact.Arrested.class,
            Fact.CustodyOrdered.class,
            Fact.Held.class,
            Fact.Transferred.class,
            Fact.Sentenced.class,
            Fact.Acquitted.class,
            Fact.Freed.class,
            Fact.Died.class);

    /// Measures of `vocabulary/custody-measure.csv` under which a person is bound but not locked up.
    private static final Set<String> AT_LIBERTY = Set.of(
            "travel-ban",
            "pledge",
            "bail",
            "guarantor",
            "ban-on-activities",
            "electronic-tag",
            "supervision",
            "parental-supervision");

    private final LocalDate asOf;
    private final List<Stay> stays = new ArrayList<>();
    private Status status = new Status(Kind.UNKNOWN, null, null, null, List.of());
    private Days days = Days.NONE;
    /// What opened the present deprivation of liberty; null while at liberty.
    private @Nullable Point<?> opened;
    /// Whether the day of the case file was counted to.
    private boolean counting;

    private Detention(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// @param spoken the day on which a claim's source said it, if that is known
    static Detention of(List<Point<?>> points, LocalDate asOf, Function<Claim, Optional<LocalDate>> spoken) {
        var detention = new Detention(asOf);
        var steps = points.stream()
                .filter(point -> SAME_DAY.contains(point.fact().getClass()))
                .filter(point -> !detention.future(point))
                .toList();
        LocalDate arrest = steps.stream()
                .filter(point -> point.fact() instanceof Fact.Arrested)
                .flatMap(point -> dated(point).stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        steps.stream()
                .sorted(Comparator.<Point<?>, LocalDate>comparing(
                                point -> dated(point).orElseGet(() -> undated(point, arrest, spoken)))
                        .thenComparing(point -> SAME_DAY.indexOf(point.fact().getClass())))
                .forEach(detention::follow);
        detention.finish();
        return detention;
    }

    private static Optional<LocalDate> dated(Point<?> point) {
        When when = point.when();
        return when == null
                ? Optional.empty()
                : Optional.ofNullable(when.earliest()).or(() -> Optional.ofNullable(when.latest()));
    }

    /// A fact without a date was so when its source spoke; else a place belongs to the last arrest, and
    /// a release or death comes at the end.
    private static LocalDate undated(Point<?> point, LocalDate arrest, Function<Claim, Optional<LocalDate>> spoken) {
        boolean last = point.fact() instanceof Fact.Freed || point.fact() instanceof Fact.Died;
        return point.claims().stream()
                .flatMap(claim -> spoken.apply(claim).stream())
                .min(Comparator.naturalOrder())
                .orElse(last ? LocalDate.MAX : arrest);
    }

    private boolean future(Point<?> point) {
        When when = point.when();
        return when != null && when.earliest() != null && when.earliest().isAfter(asOf);
    }

    private void follow(Point<?> point) {
        switch (point.fact()) {
            case Fact.Arrested _ -> enter(Kind.TRIAL, point, null);
            case Fact.CustodyOrdered ordered -> ordered(ordered, point);
            case Fact.Held held -> held(held, point);
            case Fact.Transferred transferred -> transferred(transferred, point);
            case Fact.Sentenced sentenced -> sentenced(sentenced, point);
            case Fact.Acquitted _ -> {}
            case Fact.Freed _ -> leave(Kind.FREE, point);
            case Fact.Died _ -> leave(Kind.DIED, point);
            default -> throw new IllegalStateException("not part of a detention: " + point.fact());
        }
    }

    private void ordered(Fact.CustodyOrdered ordered, Point<?> point) {
        switch (ordered.measure() == null ? "remand" : ordered.measure()) {
            case "house-arrest" -> enter(Kind.HOME, point, null);
            case "none" -> leave(Kind.FREE, point);
            case String measure when AT_LIBERTY.contains(measure) -> leave(Kind.BOUND, point);
            default -> enter(status.kind() == Kind.HELD ? Kind.HELD : Kind.TRIAL, point, status.term());
        }
    }

    private void held(Fact.Held held, Point<?> point) {
        boolean home = "home".equals(held.placeKind());
        Kind kind = status.term() != null && status.kind().deprived() ? Kind.HELD : home ? Kind.HOME : Kind.TRIAL;
        When when = held.when();
        open(point);
        // a stay that is over already says nothing about where the person stands now, but that it was so
        stay(new Stay(held.facility(), held.placeKind(), Stay.start(when), Stay.close(when), false, point.claims()));
        set(kind, point, held.facility(), status.term());
    }

    private void transferred(Fact.Transferred transferred, Point<?> point) {
        open(point);
        String to = transferred.to();
        if (to == null && transferred.from() == null) {
            return; // moved, but no source says from where or where to: what was known of the place stays
        }
        boolean already = to != null
                && !stays.isEmpty()
                && stays.getLast().place() != null
                && Weighing.agree(stays.getLast().place(), to);
        if (!already) {
            When when = transferred.when();
            stay(new Stay(to, null, Stay.start(when), Stay.close(when), false, point.claims()));
        }
        Kind here = status.term() != null ? Kind.HELD : status.kind() == Kind.HOME ? Kind.HOME : Kind.TRIAL;
        set(to == null ? Kind.LOST : here, point, to, status.term());
    }

    private void sentenced(Fact.Sentenced sentenced, Point<?> point) {
        Term term = sentenced.term();
        if (term == null || term.imprisonment()) {
            enter(Kind.HELD, point, term);
        } else if ("house arrest".equals(term.manner())) {
            enter(Kind.HOME, point, term);
        } else {
            leave(status.kind() == Kind.UNKNOWN ? Kind.BOUND : Kind.FREE, point);
        }
    }

    private void enter(Kind kind, Point<?> point, @Nullable Term term) {
        open(point);
        set(kind, point, status.kind().deprived() ? status.place() : null, term);
    }

    private void open(Point<?> point) {
        if (opened == null) {
            opened = point;
        }
    }

    private void leave(Kind kind, Point<?> point) {
        if (opened != null) {
            days = days.plus(span(opened, point));
            opened = null;
        }
        endStay(point.when());
        String where = point.fact() instanceof Fact.Died died ? died.place() : null;
        set(kind, point, where, null);
    }

    private void set(Kind kind, Point<?> point, @Nullable String place, @Nullable Term term) {
        var claims = new ArrayList<Claim>();
        if (kind == Kind.HELD && status.kind() == Kind.HELD) {
            claims.addAll(status.claims());
        }
        claims.addAll(point.claims());
        When since = kind == status.kind() ? status.since() : Stay.start(point.when());
        status = new Status(kind, since, place, term, claims.stream().distinct().toList());
    }

    private void stay(Stay next) {
        endStay(next.from());
        stays.add(next);
    }

    /// The stay before ends when the next one begins, if its own source does not say when.
    private void endStay(@Nullable When when) {
        if (!stays.isEmpty() && stays.getLast().to() == null) {
            Stay last = stays.removeLast();
            stays.add(new Stay(last.place(), last.placeKind(), last.from(), Stay.start(when), false, last.claims()));
        }
    }

    private void finish() {
        if (opened != null) {
            days = days.plus(span(opened, null));
        }
        if (status.kind().deprived() && !stays.isEmpty() && stays.getLast().to() == null) {
            Stay last = stays.removeLast();
            stays.add(new Stay(last.place(), last.placeKind(), last.from(), null, true, last.claims()));
            counting = true;
        }
    }

    /// Days from one point to another, or to the day of the case file, over every date a source gives.
    private Days span(Point<?> from, @Nullable Point<?> to) {
        List<When> starts = from.dates();
        if (starts.isEmpty() || starts.getFirst().earliest() == null) {
            return new Days(0, 0, -1);
        }
        List<When> ends = to == null ? List.of(When.day(today())) : to.dates();
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (When start : starts.stream().map(Stay::start).toList()) {
            for (When end : ends.isEmpty() ? List.of(When.day(today())) : ends) {
                most = Math.max(most, Days.between(first(start), last(end)));
                least = Math.min(least, Days.between(last(start), first(end)));
            }
        }
        When start = Stay.start(starts.getFirst());
        boolean exact = start != null
                && start.exact()
                && !ends.isEmpty()
                && ends.getFirst().exact();
        return new Days(least, most, exact ? Days.between(first(start), last(ends.getFirst())) : -1);
    }

    private LocalDate first(@Nullable When when) {
        return when == null || when.earliest() == null ? today() : notAfterToday(when.earliest());
    }

    private LocalDate last(@Nullable When when) {
        return when == null || when.latest() == null ? today() : notAfterToday(when.latest());
    }

    private LocalDate notAfterToday(LocalDate day) {
        return day.isBefore(asOf) ? day : today();
    }

    private LocalDate today() {
        counting = true;
        return asOf;
    }

    boolean counting() {
        return counting;
    }

    Status status() {
        return status;
    }

    Days days() {
        return days;
    }

    List<Stay> stays() {
        return List.copyOf(stays);
    }
}
