package vigil.intake.draft;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Visibility;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Span;

/// Judges, investigators, lawyers and relatives whom the text names without saying in one passage whose
/// they are: they become facts about the prisoner named nearest. An official without a part in the
/// proceeding (a minister, a president) becomes none.
final class ThirdPersons {
    private static final double SAME_SENTENCE = 0.6;
    private static final double ELSEWHERE = 0.35;
    private static final int CUE_BEFORE = 48;

    /// Words that stand before the name of somebody who acts in a function, and so may be named in public;
    /// the code is one of `vocabulary/involvement.csv`.
    private record Function(String code, Pattern before) {
        /// At most two words, such as a title, may stand between them and the name.
        Function(String code, String words) {
            this(code, Pattern.compile("(?iU)(?:^|\\W)(?:" + words + ")(?:\\W{1,2}\\w+){0,2}\\W{0,3}$"));
        }
    }

    /// In this order: an examining judge is named before a judge.
    private static final List<Function> FUNCTIONS = List.of(
            new Function(
                    "opened-case",
                    "investigator|detective|следовател\\w*|слідч\\w*|juez\\w* de instrucción|juge d['’]instruction|محقق|بازپرس"),
            new Function(
                    "prosecuted",
                    "prosecutor|прокурор\\w*|гособвинител\\w*|fiscal|procureure?|المدعي العام|دادستان|检察官"),
            new Function("expert", "expert|эксперт\\w*|експерт\\w*|perit[oa]"),
            new Function(
                    "ran-facility",
                    "warden|prison governor|prison director|начальник\\w* (?:СИЗО|ИК|колонии|изолятора|тюрьмы)"),
            new Function("judged", "judge|magistrate|судь\\w+|судд\\w+|juez|jueza|juge|القاضي|قاضي|قاضی|法官"));

    private final Page page;

    ThirdPersons(Page page) {
        this.page = page;
    }

    /// What the text says of third persons beside `prisoner`.
    Stream<Piece> about(Person prisoner) {
        return page.reading().persons().stream()
                .filter(person -> !person.role().tracked() && !person.mentions().isEmpty())
                .filter(person -> prisoner.equals(nearest(person)))
                .flatMap(this::piece);
    }

    private Stream<Piece> piece(Person person) {
        return switch (person.role()) {
            case OFFICIAL -> involved(person);
            case LAWYER -> unnamed(person, "lawyer", new Fact.Represented(person.name(), null));
            case RELATIVE -> unnamed(person, "relative", new Fact.Related(person.name(), "relative"));
            case OTHER, PRISONER, CO_ACCUSED -> Stream.empty();
        };
    }

    private Stream<Piece> involved(Person person) {
        for (Span mention : person.mentions()) {
            String before = page.text().substring(Math.max(0, mention.start() - CUE_BEFORE), mention.start());
            @Nullable
            String role = FUNCTIONS.stream()
                    .filter(function -> function.before().matcher(before).find())
                    .map(Function::code)
                    .findFirst()
                    .orElse(null);
            if (role != null) {
                Mark mark = mark(person, mention, "official", "named with the function before the name");
                return Stream.of(new Piece(
                        List.of(mark), new Fact.Involved(person.name(), role), List.of(), true, Visibility.OPEN));
            }
        }
        return Stream.empty();
    }

    private Stream<Piece> unnamed(Person person, String pred, Fact fact) {
        boolean told = page.reading().marks().stream()
                .filter(mark -> mark.pred().equals(pred))
                .anyMatch(mark -> person.name().equals(mark.value()) || person.equals(page.namedIn(mark)));
        if (told) {
            return Stream.empty();
        }
        Mark mark = mark(person, person.mentions().getFirst(), pred, "named nearest to this person");
        return Stream.of(new Piece(List.of(mark), fact, List.of(), true, Visibility.TEAM));
    }

    private Mark mark(Person person, Span mention, String pred, String reason) {
        Person near = nearest(person);
        boolean beside = near != null && distance(person, near) < page.text().length();
        return new Mark(
                pred,
                List.of(),
                mention.start(),
                mention.end(),
                person.name(),
                beside ? SAME_SENTENCE : ELSEWHERE,
                reason,
                List.of());
    }

    private @Nullable Person nearest(Person third) {
        return page.tracked().stream()
                .min(Comparator.comparingInt(prisoner -> distance(third, prisoner)))
                .orElse(null);
    }

    /// Characters between the two names nearest to each other; one sentence beats any number of them.
    private int distance(Person third, Person prisoner) {
        int least = Integer.MAX_VALUE;
        for (Span a : third.mentions()) {
            for (Span b : prisoner.mentions()) {
                boolean apart =
                        page.sentences().at(a.start()) != page.sentences().at(b.start());
                least = Math.min(
                        least,
                        Math.abs(a.start() - b.start()) + (apart ? page.text().length() : 0));
            }
        }
        return least;
    }
}
