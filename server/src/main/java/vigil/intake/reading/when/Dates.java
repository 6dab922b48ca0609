package vigil.intake.reading.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// The dates of a text as EDTF (standards/05). What a date leaves unsaid is taken from the narrative before it and from
/// the date of the source; without either it stays unsaid (`XXXX-05-04`) or has no value.
public final class Dates {
    private final DateFinder finder;

    public Dates(Language language, Numbers numbers) {
        finder = new DateFinder(language, numbers);
    }

    public List<Chunk> find(Page page, @Nullable LocalDate said) {
        List<Chunk> out = new ArrayList<>();
        Narrative narrative = new Narrative(said);
        for (Moment moment : finder.find(page)) {
            Sentence sentence = page.sentence(moment.from());
            narrative.enter(sentence.paragraph());
            boolean future = future(page, sentence, moment);
            out.add(new Chunk("date", moment.from(), moment.to(), narrative.edtf(moment, future)));
        }
        return out;
    }

    private boolean future(Page page, Sentence sentence, Moment moment) {
        int from = moment.from();
        while (from > Math.max(sentence.from(), moment.from() - 14) && !parts(page, from - 1)) from--;
        for (int i = from; i < Math.min(sentence.to(), moment.to() + 8) && !(i > moment.to() && parts(page, i)); i++)
            if (finder.words().future.at(page, i) != null) return true;
        return false;
    }

    /// What is to come in one half of a sentence says nothing of the other.
    private static boolean parts(Page page, int i) {
        return page.is(i, ";") || page.is(i, "؛") || page.is(i, "；");
    }
}
