package vigil.edition.site;

import java.util.List;
import vigil.text.Phrase;

/// The first page of a language: how many people, how that was counted, and everybody.
///
/// @param sentence how many people were deprived of liberty on the day of the edition
/// @param counted by status, those who are in the number
/// @param beside by status, those who are not
/// @param coming what is set for the days after the edition
/// @param least people deprived of liberty from whom nothing has been heard for longest
/// @param news what became public last
/// @param all how many people have a file
public record Front(
        Frame frame,
        Phrase sentence,
        List<Sum> counted,
        String sum,
        List<Sum> beside,
        List<Coming> coming,
        List<Phrase> least,
        List<Coming> news,
        List<Listing.Way> facets,
        String all,
        List<Card> people) {
    /// A status and how many people have it.
    public record Sum(Phrase status, String people) {}

    /// Something set for a person on a day.
    public record Coming(String date, String datetime, Phrase person, Phrase what) {}
}
