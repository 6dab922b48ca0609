package vigil.web.desk;

import java.util.List;

/// A case file as the team sees it; every finding opens the claims it rests on.
///
/// @param joined how many identifiers are this one person
/// @param facts how many claims could be public but for want of consent
/// @param released how many claims readers see
/// @param adding the form that is open; null for none
/// @param reasons why something may be taken back from readers
public record PersonPage(
        Frame frame,
        PersonHead head,
        List<Name> names,
        String days,
        int joined,
        int uncovered,
        int released,
        List<PointCard> points,
        List<ClaimCard> withdrawn,
        List<FactField.Option> kinds,
        @org.jspecify.annotations.Nullable Adding adding,
        List<FactField.Option> sources,
        List<String> rooms,
        List<FactField.Option> reasons,
        List<String> problems) {
    public record Name(String name, String language) {}

    /// A new fact being written.
    ///
    /// @param kind of fact
    /// @param understood dates as they were read, to be looked at before anything is recorded
    /// @param token repeats what was understood when the form is sent again
    public record Adding(
            String kind,
            List<FactField> fields,
            String source,
            String quote,
            boolean noWords,
            String visibility,
            List<Understood> understood,
            String token) {}

    /// What all sources together say about one thing.
    public record PointCard(FactLine says, boolean disagreed, List<ClaimCard> claims) {}

    /// One source saying it.
    ///
    /// @param marks what editors said about the claim, in sentences
    /// @param out whether readers see it
    /// @param cover why it may not be published, empty if it may
    public record ClaimCard(
            String id,
            FactLine says,
            String source,
            String spoken,
            List<String> quotes,
            String visibility,
            String recorded,
            List<String> marks,
            boolean out,
            String cover) {}

    public String add() {
        return adding == null ? "" : adding.kind();
    }
}
