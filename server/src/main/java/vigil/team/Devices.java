package vigil.team;

import java.time.LocalDate;
import vigil.claim.Id;
import vigil.tables.Tables;

/// Machines on which somebody has entered before, each known by a random word in a cookie. A known device opens
/// nothing: it only
/// has a lane of its own when passphrases are tried.
final class Devices {
    private final Tables file;

    Devices(Tables file) {
        this.file = file;
    }

    String issue(Id account, LocalDate day) {
        String word = Secret.random();
        file.change(
                "INSERT INTO device(hash, account, seen) VALUES(?, ?, ?)",
                Secret.hash(word),
                account.text(),
                day.toString());
        return word;
    }

    boolean knows(Id account, String word) {
        return !file.rows(
                        "SELECT 1 FROM device WHERE hash = ? AND account = ?",
                        row -> 1,
                        Secret.hash(word),
                        account.text())
                .isEmpty();
    }

    void forget(Id account) {
        file.change("DELETE FROM device WHERE account = ?", account.text());
    }
}
