package vigil.intake.reading.people;

/// Grammatical or natural gender, as far as the text tells it.
public enum Gender {
    UNKNOWN,
    MALE,
    FEMALE;

    public boolean may(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    static Gender of(String letter) {
        return letter.equals("m") ? MALE : letter.equals("f") ? FEMALE : UNKNOWN;
    }
}
