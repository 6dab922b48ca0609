package vigil.web.desk;

import java.util.List;

/// Exactly what becomes public, as a difference for each person.
///
/// @param now the number of the edition that stands, 0 for none; `next` the one this would make
/// @param plan names what the difference was made of: another plan cannot be published with this page
/// @param problems why it was not published
public record PublishPage(
        Frame frame,
        int now,
        int next,
        String date,
        List<PersonChange> people,
        List<Question> questions,
        String plan,
        List<String> problems) {
    /// @param first whether the person was not public before; `gone` whether they will not be afterwards
    /// @param claims how many claims are released
    /// @param inside how many claims about the person stay inside
    /// @param chosen whether it is ticked
    public record PersonChange(
            String id,
            String name,
            String language,
            boolean first,
            boolean gone,
            int claims,
            int inside,
            boolean chosen,
            List<Row> rows) {}

    /// One field: what readers see now, and what they will see.
    ///
    /// @param because the sources that say so
    public record Row(String field, String before, String after, List<String> because) {}

    /// Something that has to be thought about first.
    ///
    /// @param key what is ticked to say that it was
    public record Question(String key, String person, String tag, String text, boolean answered) {}

    public int claims() {
        return people.stream().mapToInt(PersonChange::claims).sum();
    }
}
