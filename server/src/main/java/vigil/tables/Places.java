package vigil.tables;

import java.nio.file.Path;

/// The places of a register's tables, by name: `team`, `desk`, `keys`, `imports`.
@FunctionalInterface
public interface Places {
    Place named(String name);

    /// Files beside the ledger: `team.db` and so on.
    static Places in(Path home) {
        return name -> new FilePlace(home.resolve(name + ".db"));
    }
}
