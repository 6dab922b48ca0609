package vigil.web.desk;

import vigil.claim.When;
import vigil.web.Words;

/// A date as somebody typed it and as it was understood, to be looked at before it is recorded.
///
/// @param says the date in words of the editor's language
public record Understood(String field, String typed, String edtf, String says) {
    Understood(String field, String typed, When when, Words words) {
        this(field, typed, when.edtf(), words.day(when));
    }
}
