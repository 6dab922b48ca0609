package vigil.web.desk;

import java.util.List;

/// Everyone in the register, published or not.
///
/// @param sought what was searched for
/// @param more how many are not shown because the list is long
public record PersonsPage(Frame frame, List<Row> rows, String sought, int all, int more) {
    /// @param open entries about the person that readers cannot see
    public record Row(
            String address, String name, String language, String status, String shape, int claims, int open) {}
}
