package vigil.edition;

import java.time.LocalDate;

/// Whether a day lies after the day of the edition.
record Ahead(LocalDate day) implements Derived<Boolean> {
    @Override
    public Boolean from(Contents contents) {
        return day.isAfter(contents.date());
    }
}
