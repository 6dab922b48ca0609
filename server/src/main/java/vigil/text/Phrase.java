package vigil.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of text with its footnotes, dates, links and words in other languages.
public record Phrase(List<Inline> parts) {
    public static final Phrase EMPTY = new Phrase(List.of());
    private static final String MARKS = ".!?…؟。！？";
    private static final String CLOSING = "»”\"’)";

    public Phrase {
        parts = List.copyOf(parts);
    }

    public static Phrase of(Inline... parts) {
        return new Phrase(List.of(parts));
    }

    public static Phrase plain(String text) {
        return text.isEmpty() ? EMPTY : of(new Inline.Plain(text));
    }

    public static Phrase quoted(String text, @Nullable String language) {
        return of(new Inline.Quoted(text, language));
    }

    /// All of them, with `between` between each two that are not empty.
    public static Phrase join(String between, List<Phrase> phrases) {
        Phrase all = EMPTY;
        for (Phrase phrase : phrases) {
            all = all.isEmpty() || phrase.isEmpty()
                    ? all.then(phrase)
                    : all.then(plain(between)).then(phrase);
        }
        return all;
    }

    public Phrase then(Phrase next) {
        if (isEmpty() || next.isEmpty()) {
            return isEmpty() ? next : this;
        }
        var all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Phrase(all);
    }

    public Phrase then(Inline next) {
        return then(of(next));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The words alone, without footnotes.
    public String text() {
        if (parts.size() == 1) {
            return parts.getFirst().text();
        }
        var text = new StringBuilder();
        for (Inline part : parts) {
            text.append(part.text());
        }
        return text.toString();
    }

    /// For a page on which the footnotes do not stand.
    public Phrase withoutNotes() {
        return new Phrase(parts.stream()
                .filter(part -> !(part instanceof Inline.Note) && !(part instanceof Inline.Differs))
                .toList());
    }

    /// With a full stop, unless the words end in a mark already.
    public Phrase sentence() {
        String text = text().strip();
        return text.isEmpty() || ends(text) ? this : then(plain("."));
    }

    /// In a mark, or in one with a bracket or a quotation mark behind it.
    private static boolean ends(String text) {
        int last = text.length() - 1;
        return MARKS.indexOf(text.charAt(last)) >= 0
                || CLOSING.indexOf(text.charAt(last)) >= 0 && last > 0 && MARKS.indexOf(text.charAt(last - 1)) >= 0;
    }
}
