package vigil.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where identifiers stand in the journal: the committed ones in an [IdIndex], those of the open
/// transaction in a map that is kept or dropped with it.
final class Known implements Positions {
    private final IdIndex committed = new IdIndex();
    private final Map<IdBits, Long> added = new HashMap<>();
    private final IdIndex.Confirm confirm;

    Known(IdIndex.Confirm confirm) {
        this.confirm = confirm;
    }

    @Override
    public long find(IdBits id) throws SQLException {
        @Nullable Long position = added.get(id);
        return position != null && confirm.holds(position, id) ? position : committed.find(id, confirm);
    }

    void add(IdBits id, long position) {
        added.put(id, position);
    }

    /// Adds what the journal held at its opening.
    void load(IdBits id, long position) {
        committed.add(id, position);
    }

    void keep() {
        added.forEach(committed::add);
        added.clear();
    }

    void drop() {
        added.clear();
    }
}
