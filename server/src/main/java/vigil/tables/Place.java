package vigil.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Where tables stand: a SQLite file of one machine, or a PostgreSQL that several share. Its text is its name for
/// people.
public interface Place {
    /// A connection of one's own, on which every statement is a transaction, and what was committed is on the disk.
    Connection connect() throws SQLException;

    /// Whether other machines change these tables too.
    boolean isShared();

    /// Whether after such an error nothing more may be written until a new start.
    boolean endsWriting(SQLException error);

    /// A statement in this database's words. They are written as SQLite understands them.
    String words(String statement);

    /// Called first in each transaction that changes something: waits until nobody else is changing these tables.
    void takeTurn(Connection connection) throws SQLException;

    /// Sees to it that what was deleted does not linger beside the tables, as far as this place can.
    void emptyLog(Connection connection) throws SQLException;

    /// Writes tables anew, without what was deleted from them.
    void compact(Connection connection, String... tables) throws SQLException;

    /// What is wrong with the place itself.
    List<String> damage(Connection connection) throws SQLException;
}
