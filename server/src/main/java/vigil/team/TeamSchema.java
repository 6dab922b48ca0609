package vigil.team;

import java.util.List;

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

    private TeamSchema() {}
}
