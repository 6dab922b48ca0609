package vigil.app;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import vigil.audience.Cleared;
import vigil.intake.Unfinished;
import vigil.web.Daily;

/// Publishes once a day what was prepared since: many acts become one. Safe for many threads.
final class DailyPublication implements Daily {
    private final Optional<LocalTime> time;
    private final Vigil vigil;
    private final Unfinished unfinished;

    DailyPublication(Settings settings, Vigil vigil, Unfinished unfinished) {
        this.time = settings.has(Setting.PUBLISH_DAILY)
                ? Optional.of(LocalTime.parse(settings.text(Setting.PUBLISH_DAILY)))
                : Optional.empty();
        this.vigil = vigil;
        this.unfinished = unfinished;
    }

    @Override
    public Optional<LocalTime> time() {
        return time;
    }

    @Override
    public synchronized void lay(Cleared plan, String by) {
        var batch = DailyBatch.in(unfinished).orElseGet(() -> DailyBatch.empty(vigil.now()));
        batch.add(plan, by);
        batch.keep(unfinished);
    }

    @Override
    public synchronized Optional<Waiting> waiting() {
        return DailyBatch.in(unfinished)
                .map(batch -> new Waiting(due(batch), batch.people().size()));
    }

    @Override
    public synchronized void drop() {
        DailyBatch.drop(unfinished);
    }

    /// What was laid here when there was a time goes out at once when there is none any more.
    private Instant due(DailyBatch batch) {
        return time.map(batch::due).orElse(batch.since());
    }

    /// Publishes what waits, if its time has come. What consent covers no longer, or somebody withdrew, stays inside.
    ///
    /// @return the number of the new edition; empty if there was nothing to do
    synchronized Optional<Integer> round() {
        Optional<DailyBatch> batch =
                DailyBatch.in(unfinished).filter(each -> !due(each).isAfter(vigil.now()));
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        Cleared plan = batch.get().among(vigil.clearance().plan(anybody -> true));
        Optional<Integer> edition = plan.isEmpty()
                ? Optional.empty()
                : Optional.of(vigil.publish(plan, String.join(", ", batch.get().by())));
        DailyBatch.drop(unfinished); // and not before: after a crash it is found to be public already
        return edition;
    }
}
