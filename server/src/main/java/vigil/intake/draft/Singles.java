package vigil.intake.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Role;

/// Facts that one passage tells whole.
final class Singles {
    /// Predicates that [Events] and [Accusations] take, and `conflict`, which is no fact.
    private static final Set<String> ELSEWHERE = Set.of(
            "arrest_date",
            "arrest_place",
            "detaining_force",
            "birth",
            "transfer_date",
            "facility",
            "court",
            "hearing_date",
            "verdict_date",
            "sentence",
            "death_date",
            "charge",
            "accusation",
            "max_penalty",
            "conflict");

    /// From the English word to a code of `vocabulary/relationship.csv`.
    private static final Map<String, String> RELATIONS = Map.ofEntries(
            Map.entry("wife", "spouse"),
            Map.entry("husband", "spouse"),
            Map.entry("spouse", "spouse"),
            Map.entry("partner", "partner"),
            Map.entry("mother", "parent"),
            Map.entry("father", "parent"),
            Map.entry("parents", "parent"),
            Map.entry("parent", "parent"),
            Map.entry("son", "child"),
            Map.entry("sons", "child"),
            Map.entry("daughter", "child"),
            Map.entry("daughters", "child"),
            Map.entry("child", "child"),
            Map.entry("children", "child"),
            Map.entry("brother", "sibling"),
            Map.entry("sister", "sibling"),
            Map.entry("sibling", "sibling"),
            Map.entry("siblings", "sibling"),
            Map.entry("friend", "friend"),
            Map.entry("colleague", "colleague"));

    private static final Pattern BARE = Pattern.compile("\\p{L}+");
    private static final Pattern JOINT = Pattern.compile(
            "(?iU)[\\s,]+(?:of|in|at|for|with|the|de|del|de la|du|des|la|el|le)?\\s*(?:the|la|el)?\\W*$");

    private final Page page;
    private final Map<String, Who> known;
    private final List<Mark> marks;

    Singles(Page page, Map<String, Who> known, List<Mark> marks) {
        this.page = page;
        this.known = known;
        this.marks = marks;
    }

    Stream<Piece> all() {
        return marks.stream().filter(mark -> !ELSEWHERE.contains(mark.pred())).flatMap(this::pieces);
    }

    private Stream<Piece> pieces(Mark mark) {
        return switch (mark.pred()) {
            case "co_accused" -> accomplices(mark);
            case "relative" -> Stream.of(third(mark, related(mark)));
            case "lawyer" -> Stream.of(third(mark, new Fact.Represented(words(mark), null)));
            default -> {
                var values = page.values();
                yield Stream.of(values.piece(List.of(mark), () -> fact(mark, values)));
            }
        };
    }

    private Fact fact(Mark mark, Values values) {
        return switch (mark.pred()) {
            case "age" -> aged(mark, values);
            case "occupation" -> new Fact.Occupied(values.quote(mark), null);
            case "affiliation" -> affiliated(mark, values);
            case "residence" -> new Fact.Resided(words(mark), null);
            case "nationality" -> new Fact.National(words(mark));
            case "recognised_by" -> new Fact.Recognised(words(mark), null, null, null);
            case "search" -> searched(mark, values);
            case "release_date" -> new Fact.Freed(values.when(mark), null);
            case "hunger_strike" -> new Fact.HungerStrike(values.when(mark), account(mark, values));
            case "letter" -> new Fact.Wrote(values.when(mark), account(mark, values));
            case "ill_treatment" -> new Fact.IllTreated(values.quote(mark), null, null, null);
            case "health" -> new Fact.Health(values.quote(mark), null);
            case "demand" -> new Fact.Demanded(values.quote(mark), null);
            default -> {
                values.problem("draft-predicate", mark, mark.pred());
                yield values.noted(List.of(mark));
            }
        };
    }

    private String words(Mark mark) {
        return String.valueOf(page.values().words(mark));
    }

    private static Fact aged(Mark mark, Values values) {
        Integer years = values.number(mark);
        return years == null ? values.noted(List.of(mark)) : new Fact.Aged(years, null);
    }

    private static Fact searched(Mark mark, Values values) {
        When when = values.when(mark);
        return when == null ? values.noted(List.of(mark)) : new Fact.Searched(when, null, null);
    }

    /// The words, unless they are a bare date that the fact has already.
    private static @Nullable String account(Mark mark, Values values) {
        String quote = values.quote(mark);
        long words = BARE.matcher(quote).results().count();
        return mark.value() != null && words <= 2 ? null : quote;
    }

    /// Where role and organisation are one phrase, what stands before the organisation is the role.
    private Fact affiliated(Mark mark, Values values) {
        String organisation = words(mark);
        String phrase = values.quote(mark);
        int at = phrase.indexOf(organisation);
        String role = at <= 0 ? null : JOINT.matcher(phrase.substring(0, at)).replaceFirst("");
        return new Fact.Affiliated(organisation, role, null);
    }

    private Fact related(Mark mark) {
        Person named = page.namedIn(mark);
        String name = named == null || named.role() == Role.OTHER ? null : named.name();
        return new Fact.Related(name, RELATIONS.getOrDefault(words(mark), "relative"));
    }

    private static Piece third(Mark mark, Fact fact) {
        return new Piece(List.of(mark), fact, List.of(), true, Visibility.TEAM);
    }

    /// One fact for each person named; its passage is that name alone where it can be told apart.
    private Stream<Piece> accomplices(Mark mark) {
        return Arrays.stream(words(mark).split(";")).map(String::strip).map(name -> accomplice(mark, name));
    }

    private Piece accomplice(Mark mark, String name) {
        @Nullable Who with = known.get(name);
        if (with == null) {
            var problem = new Problem("draft-person-unknown", mark.pred(), name);
            return new Piece(List.of(mark), new Fact.Noted(name, null), List.of(problem), true, Visibility.TEAM);
        }
        return new Piece(
                List.of(narrowed(mark, name)), new Fact.CoAccused(with.subject()), List.of(), false, Visibility.OPEN);
    }

    private Mark narrowed(Mark mark, String name) {
        return page.tracked().stream()
                .filter(person -> person.name().equals(name))
                .flatMap(person -> person.mentions().stream())
                .filter(span -> span.start() >= mark.start() && span.end() <= mark.end())
                .findFirst()
                .map(span -> new Mark(
                        mark.pred(),
                        mark.persons(),
                        span.start(),
                        span.end(),
                        name,
                        mark.confidence(),
                        mark.reason(),
                        mark.alternatives()))
                .orElse(mark);
    }
}
