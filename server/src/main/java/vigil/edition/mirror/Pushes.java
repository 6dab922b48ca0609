package vigil.edition.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.audience.Breach;
import vigil.claim.Refusal;
import vigil.ledger.LedgerFault;

/// Brings the newest edition to every place it is pushed to. What fails is tried again after a pause that doubles.
public final class Pushes {
    private final List<Place> places;
    private final Outbox outbox;

    /// A place that holds a copy.
    public interface Place {
        /// As it is set.
        String name();

        /// Brings the edition there; does no harm if it is there already.
        ///
        /// @return what was done, in a few English words
        String bring(Path edition) throws IOException;
    }

    /// How it stands with one place.
    ///
    /// @param newest whether it has the newest edition
    /// @param behind how many editions it is behind; 0 with `newest` false for one that lacks a witness's word only
    public record Standing(String place, boolean newest, int behind, Outbox.Sent sent) {}

    /// What one try came to: `done`, or a problem that stands in the outbox.
    public record Try(String place, boolean well, String done) {}

    /// @param home remembers what arrived, in `mirrors.json`
    public Pushes(Path home, List<Place> places) {
        this.places = List.copyOf(places);
        this.outbox = new Outbox(home.resolve("mirrors.json"));
    }

    /// Brings the edition to those that are due.
    public List<Try> round(Ours ours, Instant now) {
        var tries = new ArrayList<Try>();
        for (Place place : places) {
            if (outbox.of(place.name()).due(ours.state(), now)) {
                tries.add(bring(place, ours, now));
            }
        }
        return tries;
    }

    private Try bring(Place place, Ours ours, Instant now) {
        try {
            String done = place.bring(ours.folder());
            outbox.reached(place.name(), ours.state(), ours.note().edition());
            return new Try(place.name(), true, done);
        } catch (Refusal refusal) {
            return failed(place, now, Outbox.words(refusal));
        } catch (IOException | UncheckedIOException | LedgerFault | Breach fault) {
            return failed(place, now, String.valueOf(fault.getMessage()));
        }
    }

    private Try failed(Place place, Instant now, String problem) {
        outbox.failed(place.name(), now, problem);
        return new Try(place.name(), false, problem);
    }

    /// Nobody waits any longer.
    public void hurry() {
        places.forEach(place -> outbox.hurry(place.name()));
    }

    public List<Standing> standing(Ours ours) {
        return places.stream()
                .map(place -> {
                    var sent = outbox.of(place.name());
                    int behind = Math.max(0, ours.note().edition() - sent.edition());
                    return new Standing(place.name(), sent.reached().equals(ours.state()), behind, sent);
                })
                .toList();
    }
}
