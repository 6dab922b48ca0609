package vigil.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;

/// The entries of a register by what they speak of, so that one more or one less is a matter of those it concerns.
final class Holdings {
    private record PlacedCite(long place, Source source) {}

    private final Map<Subject, List<Placed>> bySubject = new HashMap<>();
    private final Map<Id, List<Placed>> bySource = new HashMap<>();
    private final Map<Subject, List<Placed>> naming = new HashMap<>();
    private final Map<String, List<Placed>> proceedings = new HashMap<>();
    private final Map<Id, Placed> claims = new HashMap<>();
    private final Map<Id, List<PlacedCite>> sources = new HashMap<>();
    /// How many withdrawals or erasures there are of a claim, how many disputes, how many preferences.
    final Map<Id, Integer> gone = new HashMap<>();

    final Map<Id, Integer> disputed = new HashMap<>();
    final Map<Id, Integer> preferred = new HashMap<>();

    void add(Placed placed) {
        claims.put(placed.claim().id(), placed);
        lists(placed, list -> Placed.insert(list, placed));
    }

    void remove(Placed placed) {
        claims.remove(placed.claim().id());
        lists(placed, list -> list.remove(placed));
    }

    private void lists(Placed placed, Consumer<List<Placed>> act) {
        Claim claim = placed.claim();
        act.accept(bySubject.computeIfAbsent(claim.subject(), s -> Placed.none()));
        act.accept(bySource.computeIfAbsent(claim.source(), s -> Placed.none()));
        switch (claim.fact()) {
            case Fact.CoAccused with -> act.accept(naming.computeIfAbsent(with.with(), s -> Placed.none()));
            case Fact.Prosecuted in ->
                act.accept(proceedings.computeIfAbsent(Weighing.folded(in.proceeding()), p -> Placed.none()));
            default -> {}
        }
    }

    void add(long place, Cite cite) {
        var all = sources.computeIfAbsent(cite.source().id(), s -> new ArrayList<>(1));
        all.add(new PlacedCite(place, cite.source()));
        all.sort(java.util.Comparator.comparingLong(PlacedCite::place));
    }

    void remove(long place, Cite cite) {
        sources.getOrDefault(cite.source().id(), new ArrayList<>()).removeIf(placed -> placed.place() == place);
    }

    static void count(Map<Id, Integer> counts, Id claim, int by) {
        if (counts.merge(claim, by, Integer::sum) == 0) {
            counts.remove(claim);
        }
    }

    boolean counts(Placed placed) {
        return !gone.containsKey(placed.claim().id());
    }

    List<Placed> about(Subject subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    List<Placed> citing(Id source) {
        return bySource.getOrDefault(source, List.of());
    }

    List<Placed> naming(Subject subject) {
        return naming.getOrDefault(subject, List.of());
    }

    List<Placed> inProceeding(String proceeding) {
        return proceedings.getOrDefault(Weighing.folded(proceeding), List.of());
    }

    @org.jspecify.annotations.Nullable
    Placed claim(Id id) {
        return claims.get(id);
    }

    @org.jspecify.annotations.Nullable
    Source source(Id id) {
        List<PlacedCite> all = sources.getOrDefault(id, List.of());
        return all.isEmpty() ? null : all.getFirst().source();
    }

    /// Place of the first claim about a subject, whether it still counts or not.
    long age(Subject subject) {
        List<Placed> all = about(subject);
        return all.isEmpty() ? Long.MAX_VALUE : all.getFirst().place();
    }
}
