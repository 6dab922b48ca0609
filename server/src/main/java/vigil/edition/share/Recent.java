package vigil.edition.share;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;

/// The newest days on which something became known of someone, at most as many as a feed holds. What one day brought
/// stands in the order of identifiers, which tells nothing.
record Recent(Whose whose) implements Derived<List<Recent.Day>> {
    record Day(Id person, LocalDate day) {}

    @Override
    public List<Day> from(Contents contents) {
        return people(contents).stream()
                .flatMap(id -> contents.news(id).stream().map(news -> new Day(id, news.day())))
                .sorted(Comparator.comparing(Day::day).reversed().thenComparing(Day::person))
                .limit(Feed.LONGEST)
                .toList();
    }

    private List<Id> people(Contents contents) {
        return switch (whose) {
            case Whose.Everyone() -> contents.people();
            case Whose.Country(String code) -> contents.get(new Countries()).getOrDefault(code, List.of());
            case Whose.Person(Id id) -> List.of(id);
        };
    }
}
