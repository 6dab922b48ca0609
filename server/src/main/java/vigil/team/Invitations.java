package vigil.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.tables.Tables;

/// Links by which people come in: each works once and for three days, and only its hash is kept.
final class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(3);

    private final Tables file;
    private final InstantSource clock;

    Invitations(Tables file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    String issue(Invitation invitation) {
        String secret = Secret.random();
        file.change("DELETE FROM invitation WHERE until <= ?", now());
        file.change(
                "INSERT INTO invitation(hash, role, compartments, invited_by, until) VALUES(?, ?, ?, ?, ?)",
                Secret.hash(secret),
                invitation.role().word(),
                invitation.compartments().stream().sorted().collect(Collectors.joining(" ")),
                invitation.by(),
                now() + GOOD_FOR.toSeconds());
        return secret;
    }

    Optional<Invitation> find(String secret) {
        return file
                .rows(
                        "SELECT role, compartments, invited_by FROM invitation WHERE hash = ? AND until > ?",
                        row -> new Invitation(
                                Role.of(row.getString(1)).orElseThrow(),
                                rooms(Objects.requireNonNull(row.getString(2))),
                                row.getString(3)),
                        Secret.hash(secret),
                        now())
                .stream()
                .findFirst();
    }

    private static Set<String> rooms(String joined) {
        return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(" ")));
    }

    /// False if somebody else was faster.
    boolean spend(String secret) {
        return file.change("DELETE FROM invitation WHERE hash = ? AND until > ?", Secret.hash(secret), now()) == 1;
    }

    /// Links that somebody gave out are worth nothing once that person is suspended.
    void revoke(String by) {
        file.change("DELETE FROM invitation WHERE invited_by = ?", by);
    }

    /// Links that nobody has used yet, the next to end first.
    List<OpenInvitation> open() {
        return file.rows(
                "SELECT hash, role, invited_by, until FROM invitation WHERE until > ? ORDER BY until, hash",
                row -> new OpenInvitation(
                        Objects.requireNonNull(row.getString(1)),
                        Role.of(row.getString(2)).orElseThrow(),
                        Objects.requireNonNull(row.getString(3)),
                        LocalDate.ofInstant(Instant.ofEpochSecond(row.getLong(4)), ZoneOffset.UTC)),
                now());
    }

    /// False if it was used, has ended or never was.
    boolean revokeOne(String mark) {
        return file.change("DELETE FROM invitation WHERE hash = ?", mark) == 1;
    }

    int waiting() {
        return file.rows("SELECT COUNT(*) FROM invitation WHERE until > ?", row -> row.getInt(1), now())
                .getFirst();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
