package vigil.text;

import org.jspecify.annotations.Nullable;

/// A run inside a line of a page. Pages give each its markup; read aloud or as plain text, only
/// `text` remains.
public sealed interface Inline {
    String text();

    /// Our own words in the language of the page.
    record Plain(String text) implements Inline {}

    /// Words of a source, in their own direction; `language` is BCP 47, null where it is not known or
    /// is that of the page.
    record Quoted(String text, @Nullable String language) implements Inline {}

    /// A date in words; `datetime` is its form in the HTML standard, null where that has none for it.
    record Day(String text, @Nullable String datetime) implements Inline {}

    /// Says what is not known, in the second voice: "day not known".
    record Remark(String text) implements Inline {}

    record Link(String text, String href, @Nullable String language) implements Inline {}

    /// The number of today: the one warm thing on a page.
    record Glow(String text) implements Inline {}

    /// Where a person stands: the word and the name of its shape (`held`, `trial` ...).
    record State(String text, String shape) implements Inline {}

    /// A footnote: the number of a source of this page.
    record Note(long number) implements Inline {
        @Override
        public String text() {
            return "";
        }
    }

    /// Sources disagree here; `label` says so in words.
    record Differs(int number, String label) implements Inline {
        @Override
        public String text() {
            return "";
        }
    }
}
