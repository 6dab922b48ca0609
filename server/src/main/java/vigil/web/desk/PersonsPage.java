package vigil.web.desk;

import java.util.List;

/// Everyone in the register, published or not.
///
/// @param sought what was searched for
public record PersonsPage(Frame frame, List<Row> rows, String sought, int all, Pager pager) {
    /// @param born tells two people of one name apart; empty where no source says
    /// @param open entries about the person that readers cannot see
    public record Row(
            String address,
            String name,
            String language,
            String born,
            String status,
            String shape,
            int claims,
            int open) {}
}
