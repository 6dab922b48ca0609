package vigil.edition.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.text.Dates;
import vigil.text.Phrase;

/// A dossier as its template takes it: everything already in words, everything with its footnotes.
///
/// @param ownLanguage BCP 47 of `own`, the name in the person's own script; both empty where it is the same
/// @param known until which day this is known
/// @param data the file of this person for programs, relative
/// @param record the released entries with which anybody can recompute this page, relative
public record Dossier(
        Frame frame,
        String name,
        @Nullable String nameLanguage,
        String own,
        String ownLanguage,
        String monogram,
        Phrase tagline,
        Phrase status,
        Phrase known,
        @Nullable Count count,
        List<Row> who,
        List<Moment> happened,
        List<Dispute> disputes,
        Charges charges,
        List<Place> places,
        List<Card> codefendants,
        List<Moment> treatment,
        List<Recognition> recognitions,
        List<Phrase> demands,
        List<Cited> sources,
        String data,
        String record) {
    /// A label and what stands beside it; `withheld` marks what the editors say they keep back.
    public record Row(String label, List<Phrase> values, boolean withheld) {}

    /// A date of the timeline, null where no source says when, with footnotes of its own where it has
    /// any; what happened then; and a word on what is not known of the date.
    public record Moment(Dates.@Nullable Short date, Phrase notes, Phrase what, String remark, boolean next) {}

    /// A matter on which sources disagree; `number` is its anchor `d1`, `d2` ...
    public record Dispute(int number, String title, List<Reading> readings) {}

    /// One reading, those who say so, and whether the page uses it.
    public record Reading(Phrase value, Phrase sources, boolean used) {}

    /// What the person is accused of.
    ///
    /// @param caption the code, where all provisions stand in one
    /// @param dated whether any charge has a date
    /// @param measured whether of any charge the longest term is known
    /// @param proceedings in which the person stands, each with the page of all who do
    /// @param more accusations without a provision, longest terms, proceedings, people with a part in them
    public record Charges(
            String caption,
            boolean dated,
            boolean measured,
            List<Charge> rows,
            List<Phrase> more,
            List<Proceeding> proceedings) {
        public boolean isEmpty() {
            return rows.isEmpty() && more.isEmpty();
        }
    }

    /// @param href from the folder of the language
    public record Proceeding(Phrase name, String href) {}

    /// @param href the page of the offence, from the folder of the language
    public record Charge(String provision, String href, Phrase date, Phrase accusation, Phrase maximum) {}

    /// A stay in the chain of places; `name` is empty where nobody outside knew the place, and so is `href`, the way to
    /// the page of the place from the folder of the language.
    public record Place(
            Phrase name, String href, String kind, String dates, String length, Phrase notes, boolean here) {}

    public record Recognition(Phrase by, Phrase as, Phrase criteria, Phrase since, Phrase notes) {}

    /// A source as it is cited.
    ///
    /// @param held said where the document is not shown, else empty
    /// @param hash first twelve digits of the SHA-256 in groups of four, empty if nothing is held
    public record Cited(Phrase title, String details, String href, String host, String held, String hash) {}
}
