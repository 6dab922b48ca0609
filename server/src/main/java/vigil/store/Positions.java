package vigil.store;

import java.sql.SQLException;

/// Where identifiers stand in the journal.
interface Positions {
    /// No such identifier.
    long NOWHERE = -1;

    long find(IdBits id) throws SQLException;
}
