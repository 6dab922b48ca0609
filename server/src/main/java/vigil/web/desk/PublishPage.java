package vigil.web.desk;

import java.util.List;

/// Exactly what becomes public, as a difference for each person.
///
/// @param now the number of the edition that stands, 0 for none; `next` the one this would make
/// @param plan names what the difference was made of: another plan cannot be published with this page
/// @param shown whom this page is about, changed or not; `pager` says which part of all who wait they are
/// @param closed what consent does not cover, by person; `closedAll` how many people there are of whom something is so
/// @param expired how many facts this edition takes back because consent has run out
/// @param waiting an act that waits for a second person; null if none does
/// @param acts acts of publication that can be undone
/// @param daily the time of the day at which things go out, and `later` what waits for it; empty and null where
/// everything is published at once
/// @param second whether a second person has to confirm
/// @param mayPublish whether this account may
/// @param problems why it was not published
public record PublishPage(
        Frame frame,
        int now,
        int next,
        String date,
        List<PersonChange> people,
        List<Question> questions,
        String plan,
        List<String> shown,
        Pager pager,
        List<Closed> closed,
        int closedAll,
        int expired,
        @org.jspecify.annotations.Nullable Waiting waiting,
        List<Act> acts,
        String daily,
        @org.jspecify.annotations.Nullable Later later,
        boolean second,
        boolean mayPublish,
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
    /// @param key the name of its fields in the form
    /// @param answer `yes`, `no`, or empty; `why` the reason that was typed
    public record Question(
            String key,
            String kind,
            String subject,
            String person,
            String tag,
            String text,
            String answer,
            String why) {
        public boolean answered() {
            return !answer.isEmpty() && !why.isBlank();
        }
    }

    /// Facts of one person that no consent covers.
    public record Closed(String id, String name, String language, List<String> why) {}

    /// @param mine whether this account proposed it, and so cannot confirm it
    public record Waiting(String by, String day, int people, String token, boolean mine, boolean current) {}

    /// @param day when it goes out
    public record Later(String day, int people) {}

    /// @param still how much of what it made public still is
    public record Act(String id, String day, String by, int still) {}

    public int claims() {
        return people.stream().mapToInt(PersonChange::claims).sum();
    }
}
