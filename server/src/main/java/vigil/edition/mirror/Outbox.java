package vigil.edition.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// What each mirror has reached and when it is tried again, in `mirrors.json` of the home. An edition is known by the
/// hash of its signed list: a mirror that has reached it is not sent it twice. Losing the file costs one more push.
public final class Outbox {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Path file;
    private final Map<String, Sent> sent = new TreeMap<>();

    /// @param reached the edition it holds, by the hash of its list; empty if none was ever pushed
    /// @param attempts since it last went well
    /// @param next when it is tried again
    /// @param problem what went wrong last, else empty
    public record Sent(String reached, int attempts, Instant next, String problem) {
        static final Sent NOTHING = new Sent("", 0, Instant.EPOCH, "");

        public boolean due(String edition, Instant now) {
            return !reached.equals(edition) && !next.isAfter(now);
        }

        Sent failed(Instant now, String problem) {
            long doubled = FIRST.toSeconds() << Math.min(attempts, 20);
            var pause = Duration.ofSeconds(Math.min(doubled, LONGEST.toSeconds()));
            return new Sent(reached, attempts + 1, now.plus(pause), problem);
        }
    }

    private Outbox(Path file) {
        this.file = file;
    }

    public static Outbox in(Path home) {
        var outbox = new Outbox(home.resolve("mirrors.json"));
        try {
            if (Files.exists(outbox.file)) {
                Json.object(Files.readAllBytes(outbox.file))
                        .forEach((place, json) -> outbox.sent.put(place, Records.read(Sent.class, json)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outbox;
    }

    public Sent of(String place) {
        return sent.getOrDefault(place, Sent.NOTHING);
    }

    public void reached(String place, String edition) {
        keep(place, new Sent(edition, 0, Instant.EPOCH, ""));
    }

    public void failed(String place, Instant now, String problem) {
        keep(place, of(place).failed(now, problem));
    }

    private void keep(String place, Sent now) {
        sent.put(place, now);
        var json = new TreeMap<String, Object>();
        sent.forEach((each, state) -> json.put(each, Records.write(state)));
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, Json.pretty(json), StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
