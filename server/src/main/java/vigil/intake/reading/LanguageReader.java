package vigil.intake.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.claims.Claims;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Casting;
import vigil.intake.reading.text.Page;

/// Reads texts of one language, in the order of the grammar files: numbers, dates, law, things, people, claims.
final class LanguageReader {
    private final Language language;
    private final Chunking chunking;
    private final Casting casting;
    private final Claims claims;

    LanguageReader(Language language) {
        this.language = language;
        chunking = new Chunking(language);
        casting = new Casting(language);
        claims = new Claims(language);
    }

    Reading read(String text, @Nullable LocalDate said) {
        Page page = new Page(text, language.spelling);
        int end = page.readable();
        if (end < text.length()) page = new Page(text.substring(0, end), language.spelling);
        if (page.size() == 0) return new Reading(language.code, List.of(), List.of());
        Chunks chunks = chunking.chunks(page, said);
        Cast cast = casting.find(page, chunks);
        List<Mark> marks = claims.propose(page, chunks, cast);
        return new Reading(
                language.code, cast.all().stream().map(Reader::person).toList(), marks);
    }

    List<Mark> things(String text, @Nullable LocalDate said) {
        Page page = new Page(text, language.spelling);
        if (page.size() == 0) return List.of();
        Chunks chunks = chunking.chunks(page, said);
        List<Mark> out = new java.util.ArrayList<>();
        for (String kind : List.of("date", "n", "dur", "range", "term", "maxterm", "law"))
            for (Chunk chunk : chunks.all(kind))
                out.add(new Mark(
                        kind,
                        List.of(),
                        page.token(chunk.from()).start(),
                        page.token(chunk.to() - 1).end(),
                        chunk.value(),
                        1,
                        "",
                        List.of()));
        return out;
    }
}
