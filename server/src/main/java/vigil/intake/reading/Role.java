package vigil.intake.reading;

import java.util.Locale;

/// What a person is in the text read. Only prisoners and co-accused are the subject of a case.
public enum Role {
    PRISONER,
    CO_ACCUSED,
    OFFICIAL,
    LAWYER,
    RELATIVE,
    OTHER;

    /// The name used in JSON: `co_accused`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean tracked() {
        return this == PRISONER || this == CO_ACCUSED;
    }
}
