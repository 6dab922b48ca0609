package vigil.web.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vigil.claim.Id;
import vigil.team.Account;
import vigil.team.Secret;
import vigil.team.Team;

/// Who is at the desk now. Each request asks the account anew, so that what is changed about it holds at once. Kept in
/// memory only: when the server stops, everyone has left.
public final class Sessions {
    /// Half an hour without a request ends a session.
    public static final Duration IDLE = Duration.ofMinutes(30);

    /// For so long after entering one may change one's own ways in.
    static final Duration FRESH = Duration.ofMinutes(15);

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Team team;

    public Sessions(InstantSource clock, Team team) {
        this.clock = clock;
        this.team = team;
    }

    /// Opens a session; the word that comes back is the cookie.
    public String open(Id id) {
        open.values().removeIf(this::idle);
        Account account = team.find(id).orElseThrow();
        team.seen(account);
        String cookie = Secret.random();
        open.put(Secret.hash(cookie), new Session(account, clock.instant()));
        return cookie;
    }

    public Optional<Session> find(String cookie) {
        String key = Secret.hash(cookie);
        Session session = open.get(key);
        if (session == null) {
            return Optional.empty();
        }
        var account = team.find(session.account().id());
        if (account.isEmpty() || idle(session)) {
            open.remove(key);
            return Optional.empty();
        }
        session.seenAt(clock.instant(), account.get());
        return Optional.of(session);
    }

    public void close(String cookie) {
        open.remove(Secret.hash(cookie));
    }

    /// Whether somebody has proved who they are a short while ago: an open laptop is not enough to change its owner's
    /// keys.
    public boolean fresh(Session session) {
        return clock.instant().isBefore(session.opened().plus(FRESH));
    }

    /// The sessions of an account, the oldest first.
    public List<Session> of(Id account) {
        return open.values().stream()
                .filter(session -> session.account().id().equals(account) && !idle(session))
                .sorted(Comparator.comparing(Session::opened))
                .toList();
    }

    /// Ends every session of an account.
    public void closeAll(Id account) {
        open.values().removeIf(session -> session.account().id().equals(account));
    }

    private boolean idle(Session session) {
        Instant end = session.seen().plus(IDLE);
        return !clock.instant().isBefore(end);
    }
}
