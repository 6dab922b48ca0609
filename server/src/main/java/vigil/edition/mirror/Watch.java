package vigil.edition.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;
import vigil.verify.Known;
import vigil.verify.Verification;

/// Looks at the mirrors that readers see: is it our edition, whole, and the newest? Each hour, and sooner if something
/// was not right, at what a mirror says of itself, which is one small file; each day, and once for each edition, at all
/// of it.
public final class Watch {
    private static final Duration GLANCE = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration THOROUGH = Duration.ofDays(1);

    private final List<String> addresses;
    private final Book<Sighting> book;

    /// What was seen of a mirror.
    ///
    /// @param looked when it was last looked at
    /// @param edition which edition it said it has; 0 for none that can be told
    /// @param read when all of it was last read, and `readEdition` which edition that was
    /// @param whole when all of it was last what was published
    /// @param file where that was not so, the first file that differs
    /// @param wrong how many files differed when all of it was read
    /// @param away why nothing could be fetched; else empty
    public record Sighting(
            Instant looked,
            int edition,
            Instant read,
            int readEdition,
            Instant whole,
            String file,
            int wrong,
            String away) {
        static final Sighting NOTHING = new Sighting(Instant.EPOCH, 0, Instant.EPOCH, 0, Instant.EPOCH, "", 0, "");

        /// It shows something that was never published, or not all that was.
        public boolean lies() {
            return wrong > 0;
        }

        public boolean seen() {
            return !looked.equals(Instant.EPOCH);
        }

        Sighting away(Instant now, String why) {
            return new Sighting(now, edition, read, readEdition, whole, file, wrong, why);
        }

        Sighting glanced(Instant now, int edition) {
            return new Sighting(now, edition, read, readEdition, whole, file, wrong, "");
        }

        Sighting read(Instant now, List<Problem> problems) {
            return problems.isEmpty()
                    ? new Sighting(now, edition, now, edition, now, "", 0, "")
                    : new Sighting(
                            now,
                            edition,
                            now,
                            edition,
                            whole,
                            problems.getFirst().where(),
                            problems.size(),
                            "");
        }
    }

    /// How it stands with one mirror.
    ///
    /// @param behind how many editions it is behind
    public record Standing(String address, int behind, Sighting sighting) {
        /// Somebody should look after it.
        public boolean wants() {
            return sighting.seen()
                    && (behind > 0 || sighting.lies() || !sighting.away().isEmpty());
        }
    }

    /// @param home remembers what was seen, in `mirrors-seen.json`
    public Watch(Path home, List<String> addresses) {
        this.addresses = List.copyOf(addresses);
        this.book = new Book<>(home.resolve("mirrors-seen.json"), Sighting.class);
    }

    /// Looks at those whose time has come.
    public void round(Ours ours, Instant now) {
        for (String address : addresses) {
            Sighting last = book.of(address).orElse(Sighting.NOTHING);
            boolean well =
                    last.away().isEmpty() && last.edition() == ours.note().edition();
            if (!last.looked().plus(well ? GLANCE : SOON).isAfter(now)) {
                book.keep(address, look(address, ours, last, now));
            }
        }
    }

    private static Sighting look(String address, Ours ours, Sighting last, Instant now) {
        Sighting glanced;
        try {
            SignedNote note = SignedNote.parse(new Fetch(address).small(EditionNote.SIGNATURE));
            note.verify(List.of(ours.key()));
            glanced = last.glanced(now, EditionNote.parse(note.text()).edition());
        } catch (IOException away) {
            return last.away(now, String.valueOf(away.getMessage()));
        } catch (Refusal foreign) {
            return last.glanced(now, 0).read(now, List.of(new Problem("verify-signature", EditionNote.SIGNATURE)));
        }
        boolean due = !last.read().plus(THOROUGH).isAfter(now) || glanced.edition() != last.readEdition();
        return due ? thorough(address, ours, glanced, now) : glanced;
    }

    private static Sighting thorough(String address, Ours ours, Sighting glanced, Instant now) {
        var verdict = Verification.at(address, Known.of(Optional.of(ours.key())));
        boolean away = verdict.problems().stream().anyMatch(each -> each.code().equals("verify-address"));
        return away
                ? glanced.away(now, verdict.problems().getFirst().toString())
                : glanced.read(now, verdict.problems());
    }

    /// Everything is looked at anew at the next occasion.
    public void hurry() {
        addresses.forEach(address -> book.of(address)
                .ifPresent(last -> book.keep(
                        address,
                        new Sighting(
                                Instant.EPOCH,
                                last.edition(),
                                Instant.EPOCH,
                                last.readEdition(),
                                last.whole(),
                                last.file(),
                                last.wrong(),
                                last.away()))));
    }

    public List<Standing> standing(int newest) {
        return addresses.stream()
                .map(address -> {
                    Sighting seen = book.of(address).orElse(Sighting.NOTHING);
                    int behind = seen.edition() == 0 ? 0 : Math.max(0, newest - seen.edition());
                    return new Standing(address, behind, seen);
                })
                .toList();
    }
}
