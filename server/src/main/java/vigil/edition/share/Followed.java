package vigil.edition.share;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.claim.Id;

/// What readers can follow: everyone public, and what became known of them on which day. Made of released
/// entries alone.
///
/// @param origin the name of the public log, which makes identifiers this register's own
record Followed(
        String name,
        String origin,
        LocalDate date,
        Address address,
        Map<Id, PublicFile> files,
        List<News> news,
        Map<Id, List<News>> byPerson,
        SortedMap<String, TreeSet<Id>> countries) {
    static Followed of(
            String name,
            String origin,
            LocalDate date,
            Address address,
            List<PublicFile> people,
            List<Disclosed> released) {
        var files = new LinkedHashMap<Id, PublicFile>();
        people.forEach(file -> files.put(file.id(), file));
        List<News> news = News.of(released);
        return new Followed(
                name,
                origin,
                date,
                address,
                files,
                news,
                news.stream().collect(Collectors.groupingBy(News::person)),
                Countries.of(people));
    }

    /// Of one person, the newest first.
    List<News> of(Id person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /// The last day on which something became known of this person.
    LocalDate changed(Id person) {
        List<News> of = of(person);
        return of.isEmpty() ? date : of.getFirst().day();
    }
}
