package vigil.intake.reading.text;

import java.util.Locale;
import java.util.Set;

/// How a language writes: its locale for case, what an apostrophe inside a word does, and its abbreviations with a
/// point (folded, without the point), after which no sentence ends; words so common that a capital does not make them a
/// name.
public record Spelling(
        Locale locale, Apostrophe apostrophe, Set<String> abbreviations, Set<String> common, boolean ordinalPoint) {
    /// `d'avril` (elision), `Ankara'da` (suffix), `Anna's` (possessive), `Дем'ян` (part of the word).
    public enum Apostrophe {
        ELISION,
        SUFFIX,
        POSSESSIVE,
        JOIN
    }

    /// Good enough to look at a text whose language is not known yet.
    public static final Spelling PLAIN = new Spelling(Locale.ROOT, Apostrophe.JOIN, Set.of(), Set.of(), false);
}
