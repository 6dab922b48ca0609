package vigil.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Offers;
import vigil.text.Texts;

/// How one person can be followed, printed and passed on, what machines are told of them, and where their entries
/// stand in the public log.
///
/// @param place of the person's files in any copy, without an ending: `en/people/<id>`
/// @param whole address of the page; empty if the register has not said where it stands
/// @param picture whole address of the picture for shared links; empty if there is none
/// @param linked JSON-LD, ready to stand in a script element
/// @param entries how many entries the log holds about this person
/// @param leaves their places, "3, 7–12"
public record Sharing(
        String id,
        String place,
        String whole,
        String picture,
        boolean printed,
        String locale,
        String linked,
        int entries,
        String leaves) {
    static Sharing of(Contents contents, Portrait portrait, Offers offers) {
        Texts texts = portrait.texts();
        Id id = portrait.file().id();
        String place = texts.language().tag() + "/people/" + id;
        boolean printed = offers.printed().contains(texts.language());
        var whole = offers.address().whole(place + ".html");
        var leaves = new TreeSet<Long>();
        contents.news(id).forEach(news -> leaves.addAll(news.leaves()));
        return new Sharing(
                id.text(),
                place,
                whole.orElse(""),
                printed ? offers.address().whole(place + ".png").orElse("") : "",
                printed,
                texts.language().tag(),
                LinkedData.of(portrait, contents.name(), whole),
                leaves.size(),
                ranges(leaves));
    }

    /// What others put into their pages.
    public String frame(String title) {
        String source =
                (whole.isEmpty() ? place : whole.substring(0, whole.length() - ".html".length())) + ".card.html";
        return "<iframe src=\"" + source + "\" width=\"420\" height=\"220\" loading=\"lazy\" title=\""
                + title.replace('"', ' ').replace('<', ' ').replace('>', ' ').replace('&', ' ') + "\"></iframe>";
    }

    private static String ranges(TreeSet<Long> leaves) {
        List<String> ranges = new ArrayList<>();
        long from = -1;
        long to = -1;
        for (long leaf : leaves) {
            if (from >= 0 && leaf == to + 1) {
                to = leaf;
                continue;
            }
            if (from >= 0) {
                ranges.add(range(from, to));
            }
            from = leaf;
            to = leaf;
        }
        if (from >= 0) {
            ranges.add(range(from, to));
        }
        return String.join(", ", ranges);
    }

    private static String range(long from, long to) {
        return from == to ? "" + from : from + "–" + to;
    }
}
