package vigil.intake.reading;

import java.util.List;

/// Somebody named in the text: the name in the nominative of the text's language, and every place that names them.
public record Person(String name, Role role, List<Span> mentions) {
    public Person {
        mentions = List.copyOf(mentions);
    }
}
