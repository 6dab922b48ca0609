package vigil.intake.reading;

import java.util.List;

/// What was read in one text: its language (BCP 47), the people named, the claims proposed in the order of the text.
public record Reading(String language, List<Person> persons, List<Mark> marks) {
    public Reading {
        persons = List.copyOf(persons);
        marks = List.copyOf(marks);
    }
}
