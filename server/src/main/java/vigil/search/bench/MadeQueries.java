package vigil.search.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vigil.search.bench.MadePeople.Made;
import vigil.search.names.Romanisation;

/// Questions about made people, some hundred of each kind, the same for the same people.
final class MadeQueries {
    private final List<Made> people;
    private final int ofEach;
    private final Random random = new Random(7);
    private final List<BenchQuery> queries = new ArrayList<>();

    MadeQueries(List<Made> people, int ofEach) {
        this.people = people;
        this.ofEach = ofEach;
    }

    List<BenchQuery> all() {
        ask("exact", person -> true, Made::name);
        ask("typo", person -> true, person -> slipped(person.name()));
        ask("two typos", person -> true, person -> slipped(slipped(person.name())));
        ask("swapped", person -> true, person -> swapped(person.name()));
        ask("swapped, typo", person -> true, person -> slipped(swapped(person.name())));
        for (var language : MadePeople.LANGUAGES) {
            ask(language + " for latin", kept(language).and(Made::latin), Made::otherName);
            ask("latin for " + language, kept(language).and(person -> !person.latin()), Made::latinName);
        }
        var russian = kept("russian").and(person -> !person.latin());
        for (var form : RussianCase.values()) {
            ask(form.name().toLowerCase(Locale.ROOT), russian, person -> form.of(person.otherName()));
        }
        for (var way : Romanisation.values()) {
            ask(
                    way.name().toLowerCase(Locale.ROOT),
                    kept("russian").and(Made::latin),
                    person -> romanised(person, way));
        }
        return queries;
    }

    private static Predicate<Made> kept(String language) {
        return person -> person.keptAside() && person.language().equals(language);
    }

    private void ask(String kind, Predicate<Made> of, Function<Made, String> words) {
        int start = random.nextInt(people.size());
        int asked = 0;
        for (int i = 0; i < people.size() && asked < ofEach; i++) {
            var person = people.get((int) ((start + i * 7919L) % people.size()));
            if (of.test(person)) {
                queries.add(new BenchQuery(kind, person.id(), words.apply(person)));
                asked++;
            }
        }
    }

    private static String romanised(Made person, Romanisation way) {
        return way.of(person.words().getFirst().other())
                + " "
                + way.of(person.words().getLast().other());
    }

    private static String swapped(String name) {
        var words = name.split(" ");
        return words[1] + " " + words[0];
    }

    /// One letter left out, doubled over its neighbour, or exchanged with the next.
    private String slipped(String name) {
        var inside = IntStream.range(1, name.length() - 1)
                .filter(at -> name.charAt(at) != ' ' && name.charAt(at - 1) != ' ' && name.charAt(at + 1) != ' ')
                .toArray();
        if (inside.length == 0) {
            return name;
        }
        int at = inside[random.nextInt(inside.length)];
        var before = name.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> before + name.substring(at + 1);
            case 1 -> before + name.charAt(at - 1) + name.substring(at);
            case 2 -> before + other(name) + name.substring(at + 1);
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private char other(String name) {
        char c = name.charAt(random.nextInt(name.length()));
        return c == ' ' ? name.charAt(0) : c;
    }
}
