package vigil.web.sight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.audience.Disclosed;
import vigil.claim.Visibility;
import vigil.ledger.Line;
import vigil.web.Desk;

/// The views of everybody who looks, kept up to date: two people with the same keys see the same, whoever they are and
/// whatever they may do. Safe for many threads.
public final class Sights {
    /// Views that are kept at most; whoever comes back after many others waits until theirs is made anew.
    private static final int KEPT = 6;

    private final Object lock = new Object();
    private final Desk desk;
    private final Map<Set<String>, View> views = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, View> eldest) {
            return size() > KEPT;
        }
    };
    private final Readers readers = new Readers();
    private Published published = new Published();
    private List<Line> seen = List.of();
    private LocalDate day = LocalDate.MIN;
    private long size = -1;

    public Sights(Desk desk) {
        this.desk = desk;
    }

    /// Whether somebody who holds the keys of `compartments` may see what is kept so.
    public static boolean see(Set<String> compartments, Visibility visibility) {
        return Eyes.see(compartments, visibility);
    }

    /// What is seen by whoever holds the keys of `compartments`.
    public View of(Set<String> compartments) {
        synchronized (lock) {
            catchUp();
            return views.computeIfAbsent(compartments, this::made);
        }
    }

    private View made(Set<String> compartments) {
        var view = new View(compartments, published, day, lock);
        view.follow(Change.between(List.of(), seen), seen, day);
        return view;
    }

    /// What is seen by all the world.
    public View ofReaders() {
        synchronized (lock) {
            catchUp();
            return readers.view();
        }
    }

    private void catchUp() {
        LocalDate today = desk.today();
        long now = desk.size();
        if (now == size && today.equals(day)) {
            return;
        }
        try {
            follow(desk.lines(), today);
            size = now;
        } catch (RuntimeException e) {
            begin();
            throw e;
        }
    }

    private void follow(List<Line> now, LocalDate today) {
        Change change = Change.between(seen, now);
        published.follow(change, now);
        for (View view : views.values()) {
            view.follow(change, now, today);
        }
        seen = now;
        day = today;
    }

    /// What is known is not so.
    private void begin() {
        views.clear();
        published = new Published();
        seen = List.of();
        size = -1;
    }

    /// The view of readers follows what is public.
    private final class Readers {
        private @Nullable View view;
        private @Nullable Published of;
        private Map<Long, Line> shown = Map.of();
        private int edition = -1;

        View view() {
            var record = published.record();
            View now = view;
            if (now == null || of != published) {
                now = new View(Set.of(), published, record.date(), lock);
                shown = Map.of();
                edition = -1;
            }
            if (edition != record.edition()) {
                var before = shown;
                shown = new LinkedHashMap<>();
                for (Disclosed each : record.entries()) {
                    Line was = before.get(each.index());
                    boolean same = was != null && was.entry() == each.entry();
                    shown.put(each.index(), same ? was : new Line(each.index(), each.entry(), each.salt()));
                }
                List<Line> lines = List.copyOf(shown.values());
                now.follow(Change.between(List.copyOf(before.values()), lines), lines, record.date());
            }
            view = now;
            of = published;
            edition = record.edition();
            return now;
        }
    }
}
