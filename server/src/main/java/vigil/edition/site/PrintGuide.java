package vigil.edition.site;

import java.util.List;
import vigil.edition.Contents;
import vigil.edition.Offers;
import vigil.edition.site.Listing.Way;
import vigil.text.Language;
import vigil.text.Phrase;
import vigil.text.Texts;

/// The page that leads to everything that is set for paper.
///
/// @param set whether sheets are set in the language of the page
/// @param elsewhere the same page in the languages in which they are
/// @param people everybody, each with the name of their sheets without its ending, from the folder of the language
/// @param pages the way to each page of a long list
public record PrintGuide(Frame frame, boolean set, List<Way> elsewhere, List<Person> people, List<Way> pages) {
    /// @param apart what tells this person from another of the same name, else empty
    public record Person(Phrase name, Phrase apart, String sheets) {}

    static PrintGuide of(Frame frame, Contents contents, Offers offers, int page) {
        Texts texts = frame.texts();
        Language language = frame.language();
        var elsewhere = Language.all().stream()
                .filter(other -> offers.printed().contains(other) && other != language)
                .map(other -> new Way(
                        Phrase.quoted(other.own(), other.tag()), frame.root() + other.tag() + "/print.html", ""))
                .toList();
        if (!offers.printed().contains(language)) {
            return new PrintGuide(frame, false, elsewhere, List.of(), List.of());
        }
        var people = new People(contents);
        var order = Roll.order(contents, language);
        var rows = Paging.slice(order, page).stream()
                .map(id -> new Person(
                        people.link(id, language, "people/"),
                        Cards.kept(contents, language, List.of(id)).getFirst().apart(),
                        "people/" + people.address(id)))
                .toList();
        return new PrintGuide(
                frame, true, elsewhere, rows, Paging.ways(texts, page, Paging.pages(order.size()), PrintGuide::place));
    }

    static String place(int page) {
        return page == 1 ? "print.html" : "print_" + page + ".html";
    }

    /// How many pages there are in a language.
    static int pages(Contents contents, Language language, Offers offers) {
        return offers.printed().contains(language)
                ? Paging.pages(contents.people().size())
                : 1;
    }
}
