package vigil.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The bodies that are held.
interface Bodies {
    /// The canonical bytes at a position, or null if they were erased.
    byte @Nullable [] body(long position) throws SQLException;
}
