package vigil.web.desk;

import java.util.List;

/// Copies elsewhere and who signs our log: what was last seen, and what wants somebody's help first.
///
/// @param mirrors that readers see, `places` that we bring editions to, `witnesses` of the log
public record MirrorsPage(Frame frame, List<Row> mirrors, List<Row> places, List<Row> witnesses) {
    /// @param well nothing has to be done
    /// @param state in a few words, `says` what more is known, a line each
    /// @param detail what a machine answered, in English; else empty
    public record Row(String name, boolean well, String state, List<String> says, String detail) {}

    public boolean empty() {
        return mirrors.isEmpty() && places.isEmpty() && witnesses.isEmpty();
    }
}
