package vigil.web.desk;

import java.util.List;

/// What was found, and why.
///
/// @param people how many were found in all; the rows are the best of them
/// @param hidden facets that hold, to be sent along with other words
/// @param instead words that may have been meant, and their address; empty where nothing has to be suggested
public record FoundPage(
        Frame frame,
        String sought,
        int people,
        List<Row> rows,
        List<Facet> facets,
        List<Chosen> hidden,
        String instead,
        String insteadAddress) {
    public record Row(
            String address, String name, String language, String born, String status, String shape, List<String> why) {}

    /// A value of a facet, and how many of all who were found have it.
    public record Facet(String label, int count, String address, boolean on) {}

    public record Chosen(String name, String value) {}
}
