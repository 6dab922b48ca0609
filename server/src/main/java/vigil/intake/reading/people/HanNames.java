package vigil.intake.reading.people;

import vigil.intake.reading.text.Page;

/// Names written without spaces: every further place where the characters of a known name stand, and a family name
/// alone before a form of address.
final class HanNames {
    private final Cast cast;
    private final Lexicon lexicon;

    HanNames(Cast cast, Lexicon lexicon) {
        this.cast = cast;
        this.lexicon = lexicon;
    }

    void singles() {
        Page page = cast.page;
        for (Who who : java.util.List.copyOf(cast.all())) {
            String[] name = who.parts.getFirst().split("");
            for (int i = 0; i + name.length <= page.size(); i++)
                if (stands(page, i, name)) cast.mention(i, i + name.length, who);
        }
        for (Who who : cast.all())
            for (int i = 0; i + 1 < page.size(); i++)
                if (page.is(i, who.parts.getFirst().substring(0, 1))
                        && cast.mentionAt(i) == null
                        && lexicon.tails.at(page, i + 1) != null) cast.mention(i, i + 1, who);
    }

    private static boolean stands(Page page, int i, String[] name) {
        for (int k = 0; k < name.length; k++) if (!page.is(i + k, name[k])) return false;
        return true;
    }
}
