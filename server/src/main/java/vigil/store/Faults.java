package vigil.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vigil.ledger.LedgerFault;

/// What the store's own errors mean for the operator, and what to do about them.
final class Faults {
    private Faults() {}

    /// SQLite's primary result code; the extended ones keep it in their lowest byte.
    static int code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
    }

    static boolean is(SQLException e, SQLiteErrorCode code) {
        return code(e) == code.code;
    }

    static LedgerFault of(Path file, SQLException e) {
        return new LedgerFault(words(file, e), e);
    }

    static LedgerFault of(Path file, IOException e) {
        return new LedgerFault(file + " cannot be used: " + e + ". Check that the folder exists and is yours.", e);
    }

    private static String words(Path file, SQLException e) {
        String detail = " (" + e.getMessage() + ")";
        return switch (SQLiteErrorCode.getErrorCode(code(e))) {
            case SQLITE_FULL ->
                "The disk is full. Nothing of this was recorded; all that was recorded before is safe."
                        + " Free space where " + file + " is and try again." + detail;
            case SQLITE_IOERR ->
                "The disk failed while " + file + " was used. What was just sent is not acknowledged."
                        + " Check the disk, start again and send it again: what is held is never recorded twice."
                        + detail;
            case SQLITE_NOTADB ->
                file + " is not a ledger of Vigil. Choose another folder or restore a backup." + detail;
            case SQLITE_CORRUPT -> file + " is damaged. Keep a copy of it and restore the newest backup." + detail;
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Another program is using " + file + " (a backup, a database browser?). Close it and try again."
                        + detail;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                file + " cannot be opened for writing. Check its owner, its permissions and those of its folder."
                        + detail;
            default -> file + " could not be used" + detail;
        };
    }
}
