package vigil.text;

import org.jspecify.annotations.Nullable;
import vigil.claim.Subject;

/// What a page adds to the bare words of a fact.
public interface Dress {
    /// Words alone: for lists, mail and the console.
    Dress NONE = new Dress() {};

    /// What stands right behind a part of the fact: its footnotes.
    default Phrase after(String part) {
        return Phrase.EMPTY;
    }

    /// The language in which a source's words stand: BCP 47, empty if not known, null if it is the page's.
    default @Nullable String language(String part, String words) {
        return null;
    }

    /// How another person of the register is called here.
    default Phrase person(Subject subject) {
        return Phrase.plain(subject.id().text());
    }
}
