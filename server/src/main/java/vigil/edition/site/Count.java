package vigil.edition.site;

import org.jspecify.annotations.Nullable;
import vigil.text.Phrase;

/// The days of deprivation of liberty at the head of a dossier.
///
/// @param number "985", or "984–985" where no single number is in use
/// @param caption what they are counted to, with footnotes
/// @param range says from how many to how many if that is not certain, else empty
/// @param strip the same as a picture, where every day is known
public record Count(
        String number,
        Phrase caption,
        String range,
        String rangeLink,
        @Nullable Strip strip) {}
