package vigil.edition.mirror;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import vigil.claim.Refusal;
import vigil.text.Language;
import vigil.text.Texts;

/// What has reached each place outside, and when it is tried again, in a file of the home. What is to be brought is
/// known by a hash: a place that has reached it is not sent it twice. Losing the file costs one more try.
public final class Outbox {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Book<Sent> book;

    /// @param reached what it holds; empty if nothing ever arrived
    /// @param edition the number of the edition it holds, 0 for none
    /// @param attempts since it last went well
    /// @param next when it is tried again
    /// @param problem what went wrong last, else empty
    public record Sent(String reached, int edition, int attempts, Instant next, String problem) {
        static final Sent NOTHING = new Sent("", 0, 0, Instant.EPOCH, "");

        public boolean due(String wanted, Instant now) {
            return !reached.equals(wanted) && !next.isAfter(now);
        }

        Sent failed(Instant now, String problem) {
            long doubled = FIRST.toSeconds() << Math.min(attempts, 20);
            var pause = Duration.ofSeconds(Math.min(doubled, LONGEST.toSeconds()));
            return new Sent(reached, edition, attempts + 1, now.plus(pause), problem);
        }
    }

    /// @param file such as `mirrors.json`
    public Outbox(Path file) {
        book = new Book<>(file, Sent.class);
    }

    /// The sentences of a refusal, in English as everything is that other programs answer.
    public static String words(Refusal refusal) {
        Texts english = Texts.of(Language.EN);
        return refusal.problems().stream().map(english::problem).collect(Collectors.joining(" "));
    }

    public Sent of(String place) {
        return book.of(place).orElse(Sent.NOTHING);
    }

    public void reached(String place, String what, int edition) {
        book.keep(place, new Sent(what, edition, 0, Instant.EPOCH, ""));
    }

    public void failed(String place, Instant now, String problem) {
        book.keep(place, of(place).failed(now, problem));
    }

    /// Whoever waits is tried at the next occasion.
    public void hurry(String place) {
        Sent sent = of(place);
        book.keep(place, new Sent(sent.reached(), sent.edition(), sent.attempts(), Instant.EPOCH, sent.problem()));
    }
}
