package vigil.web.desk;

import java.util.List;

/// A case file as the team sees it; every finding opens the claims it rests on.
///
/// @param status the word, `shape` its sign
/// @param address of this page
/// @param publicPage where readers see the person, empty if they do not
/// @param kinds kinds of fact that can be added
/// @param adding the kind whose form is open, with its fields; empty for none
/// @param sources that a new claim may cite
public record PersonPage(
        Frame frame,
        String name,
        String language,
        List<Name> names,
        String status,
        String shape,
        String days,
        String address,
        String publicPage,
        List<PointCard> points,
        List<ClaimCard> withdrawn,
        List<FactField.Option> kinds,
        String adding,
        List<FactField> fields,
        List<FactField.Option> sources,
        List<String> rooms,
        List<String> problems) {
    public record Name(String name, String language) {}

    /// What all sources together say about one thing.
    public record PointCard(FactLine says, boolean disagreed, List<ClaimCard> claims) {}

    /// One source saying it.
    ///
    /// @param marks what editors said about the claim, in sentences
    /// @param out whether readers see it
    public record ClaimCard(
            String id,
            FactLine says,
            String source,
            String spoken,
            List<String> quotes,
            String visibility,
            String recorded,
            List<String> marks,
            boolean out) {}
}
