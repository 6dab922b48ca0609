package vigil.web.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vigil.web.Viewer;

/// Who is at the desk now. Kept in memory only: when the server stops, everyone has left.
public final class Sessions {
    /// Half an hour without a request ends a session.
    public static final Duration IDLE = Duration.ofMinutes(30);

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /// Opens a session; the word that comes back is the cookie.
    public String open(Viewer.Editor editor) {
        open.values().removeIf(this::idle);
        String cookie = Secret.random();
        open.put(Secret.hash(cookie), new Session(editor, clock.instant()));
        return cookie;
    }

    public Optional<Session> find(String cookie) {
        String key = Secret.hash(cookie);
        Session session = open.get(key);
        if (session == null) {
            return Optional.empty();
        }
        if (idle(session)) {
            open.remove(key);
            return Optional.empty();
        }
        session.seenAt(clock.instant());
        return Optional.of(session);
    }

    public void close(String cookie) {
        open.remove(Secret.hash(cookie));
    }

    private boolean idle(Session session) {
        Instant end = session.seen().plus(IDLE);
        return !clock.instant().isBefore(end);
    }
}
