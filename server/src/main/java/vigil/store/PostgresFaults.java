package vigil.store;

import java.sql.SQLException;
import vigil.ledger.LedgerFault;

/// What PostgreSQL's errors mean for the operator, and what to do about them.
final class PostgresFaults {
    private PostgresFaults() {}

    static LedgerFault of(PostgresAddress address, SQLException e) {
        String detail = " (" + e.getMessage() + ")";
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String words = switch (state.isEmpty() ? "" : state.substring(0, 2)) {
            case "08" ->
                address + " cannot be reached. Nothing of this was recorded; start it, or mend the network, and"
                        + " send it again.";
            case "28" -> address + " does not let us in: check database.user and database.password.";
            case "3D" -> address + ": there is no such database. Make it, with our user as its owner.";
            case "42" -> address + " refuses us a right: our user has to own the database.";
            case "53" ->
                address + " has no room left. Nothing of this was recorded; all that was recorded before is" + " safe.";
            case "57" -> address + " is being stopped or started. Nothing of this was recorded; send it again.";
            case "58", "XX" -> address + " had a fault of its disk. Look into its log before anything else.";
            default -> address + " could not be used.";
        };
        return new LedgerFault(words + detail, e);
    }
}
