package vigil.team;

import java.util.List;
import vigil.ledger.LedgerFault;
import vigil.tables.Place;
import vigil.tables.Tables;

/// The tables of the team, as steps that are taken once and in order. A step that was ever delivered is never changed:
/// the
/// next one is added below it. Only SQL that SQLite and PostgreSQL understand alike.
final class TeamSchema {
    static final List<List<String>> STEPS = List.of(List.of(
            "CREATE TABLE account(id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE,"
                    + " role TEXT NOT NULL, suspended INTEGER NOT NULL, asked TEXT, passphrase TEXT,"
                    + " joined TEXT NOT NULL, seen TEXT NOT NULL)",
            "CREATE TABLE compartment(account TEXT NOT NULL REFERENCES account(id), name TEXT NOT NULL,"
                    + " PRIMARY KEY(account, name))",
            "CREATE TABLE invitation(hash TEXT PRIMARY KEY, role TEXT NOT NULL, compartments TEXT NOT NULL,"
                    + " invited_by TEXT NOT NULL, until BIGINT NOT NULL)",
            "CREATE TABLE passkey(id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account(id),"
                    + " host TEXT NOT NULL, label TEXT NOT NULL, credential TEXT NOT NULL, uses BIGINT NOT NULL,"
                    + " added TEXT NOT NULL)",
            "CREATE TABLE recovery_code(hash TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account(id))",
            "CREATE TABLE device(hash TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account(id),"
                    + " seen TEXT NOT NULL)",
            "CREATE TABLE act(number BIGINT PRIMARY KEY, day TEXT NOT NULL, kind TEXT NOT NULL,"
                    + " by_name TEXT NOT NULL, about TEXT NOT NULL)"));

    /// Each after those that its rows point at.
    static final List<String> TABLES =
            List.of("account", "compartment", "invitation", "passkey", "recovery_code", "device", "act");

    private TeamSchema() {}

    /// Opens the tables and takes the steps that are missing, all of them or none.
    static Tables open(Place place) {
        // the file of the team is its own; a database has tables of others, too
        String step = place.isShared() ? "team_step" : "step";
        var tables = Tables.open(place, "CREATE TABLE IF NOT EXISTS " + step + "(number BIGINT PRIMARY KEY)");
        try {
            tables.whole(() -> {
                int taken = tables.rows("SELECT COUNT(*) FROM " + step, row -> row.getInt(1))
                        .getFirst();
                if (taken > STEPS.size()) {
                    throw new LedgerFault(place + " was written by a newer Vigil. Start that one.");
                }
                for (int number = taken; number < STEPS.size(); number++) {
                    STEPS.get(number).forEach(tables::change);
                    tables.change("INSERT INTO " + step + "(number) VALUES(?)", number + 1);
                }
                return taken;
            });
            return tables;
        } catch (LedgerFault e) {
            tables.close();
            throw e;
        }
    }
}
