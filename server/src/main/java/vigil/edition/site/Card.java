package vigil.edition.site;

import org.jspecify.annotations.Nullable;
import vigil.text.Phrase;

/// One person in a grid of people.
///
/// @param href the dossier, from the folder `people` of the language
/// @param nameLanguage null where it is that of the page
/// @param own the name in the person's own script, empty where it is the same
/// @param apart what tells this person from another of the same name in the grid, else empty
/// @param status word, shape, and days or date
public record Card(
        String href,
        String monogram,
        String name,
        @Nullable String nameLanguage,
        String own,
        String ownLanguage,
        Phrase apart,
        Phrase status,
        Phrase place,
        Phrase notes) {}
