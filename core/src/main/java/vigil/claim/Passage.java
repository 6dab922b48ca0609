package vigil.claim;

import org.jspecify.annotations.Nullable;

/// Where in the source it stands: the words themselves, their span in the extracted text in UTF-16
/// code units (`end` exclusive), and a locator for people (`p. 3`, `row 12`).
public record Passage(
        String quote, int start, int end, @Nullable String where) {
    public Passage {
        var check = new Check();
        where = check.maybe("where", where);
        check.that(!quote.isEmpty(), "missing", "quote")
                .that(quote.length() <= Check.LONGEST, "too-long", "quote", String.valueOf(quote.length()))
                .that(start >= 0 && end - start == quote.length(), "span", "passage", start + "-" + end)
                .done();
    }
}
