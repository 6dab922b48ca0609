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
        for (int i = Math.max(sentence.from(), moment.from() - 14); i < Math.min(sentence.to(), moment.to() + 8); i++)
            if (finder.words().future.at(page, i) != null) return true;
        return false;
    }
}
