package vigil.intake.table.load;

import java.util.List;
import vigil.claim.Problem;

/// A newer version of a list beside the one that is recorded; nothing is recorded by it.
///
/// @param dryRun of the newer version by itself
/// @param added rows that were not there
/// @param changed rows that say something else; `changes` shows the first [#SHOWN] of them
/// @param vanished rows that are gone; `gone` names the first of them. A row that is gone takes nothing back: a list
/// may
///     have been cut, and nobody has said that what it said was wrong
/// @param anomalies what has to be acknowledged before the newer version can be recorded
public record Comparison(
        DryRun dryRun,
        long added,
        long changed,
        long vanished,
        long unchanged,
        List<Change> changes,
        List<String> gone,
        List<Problem> anomalies) {
    /// Changes and vanished rows that are listed.
    public static final int SHOWN = 1_000;

    public Comparison {
        changes = List.copyOf(changes);
        gone = List.copyOf(gone);
        anomalies = List.copyOf(anomalies);
    }
}
