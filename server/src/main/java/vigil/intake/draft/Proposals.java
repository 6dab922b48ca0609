package vigil.intake.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Visibility;
import vigil.intake.document.Document;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Span;

/// Turns the pieces about one person into proposals: the name first, then in the order of the text.
final class Proposals {
    /// A claim holds no more.
    private static final int MOST_PASSAGES = 64;

    private final Document.Text document;
    private final Page page;
    private final Who who;
    private final int number;
    private final Set<String> keys = new HashSet<>();

    Proposals(Document.Text document, Page page, Who who, int number) {
        this.document = document;
        this.page = page;
        this.who = who;
        this.number = number;
    }

    List<Proposal> of(Person person, List<Piece> pieces, List<Mark> strays) {
        var proposals = new ArrayList<Proposal>();
        proposals.add(named(person));
        pieces.forEach(piece -> proposals.add(proposal(piece, strays)));
        return proposals;
    }

    private Proposal named(Person person) {
        Span mention = fullest(person);
        var fact = new Fact.Named(person.name(), page.reading().language(), null);
        return new Proposal(
                key(fact, mention.start(), mention.end()),
                who,
                fact,
                List.of(document.passage(mention.start(), mention.end())),
                "name",
                1,
                List.of(),
                List.of(),
                false,
                Visibility.OPEN);
    }

    /// The first mention that has as many words as the name, or else the longest.
    private Span fullest(Person person) {
        int words = words(person.name());
        return person.mentions().stream()
                .filter(span -> words(span.of(page.text())) >= words)
                .findFirst()
                .orElseGet(() -> person.mentions().stream()
                        .reduce((a, b) -> b.end() - b.start() > a.end() - a.start() ? b : a)
                        .orElseThrow());
    }

    private static int words(String name) {
        return name.strip().split("[\\s\\u200c]+").length;
    }

    private Proposal proposal(Piece piece, List<Mark> strays) {
        List<Mark> marks = piece.marks();
        var problems = new LinkedHashSet<>(piece.problems());
        if (marks.stream().anyMatch(strays::contains)) {
            problems.add(new Problem("draft-nobody-named", marks.getFirst().pred(), who.name()));
        }
        conflicts(marks)
                .forEach(mark -> problems.add(new Problem("draft-contradiction", String.valueOf(mark.value()))));
        return new Proposal(
                key(piece.fact(), piece.start(), marks.getFirst().end()),
                who,
                piece.fact(),
                passages(marks),
                marks.stream().map(Mark::reason).distinct().collect(Collectors.joining("; ")),
                marks.stream().mapToDouble(Mark::confidence).min().orElse(0),
                marks.stream()
                        .flatMap(mark -> mark.alternatives().stream())
                        .distinct()
                        .toList(),
                List.copyOf(problems),
                piece.thirdPerson(),
                piece.visibility());
    }

    private List<Mark> conflicts(List<Mark> marks) {
        return page.reading().marks().stream()
                .filter(mark -> mark.pred().equals("conflict"))
                .filter(conflict -> marks.stream()
                        .anyMatch(mark -> mark.pred().equals(conflict.value())
                                && mark.start() < conflict.end()
                                && conflict.start() < mark.end()))
                .toList();
    }

    private List<Passage> passages(List<Mark> marks) {
        return marks.stream()
                .map(mark -> document.passage(mark.start(), mark.end()))
                .distinct()
                .limit(MOST_PASSAGES)
                .toList();
    }

    private String key(Fact fact, int start, int end) {
        String kind = fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String key = number + "-" + kind + "-" + start + "-" + end;
        String free = key;
        for (int i = 2; !keys.add(free); i++) {
            free = key + "-" + i;
        }
        return free;
    }
}
