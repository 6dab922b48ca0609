package vigil.edition.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.audience.PublicFile;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.search.names.NameWord;
import vigil.search.names.NameWords;
import vigil.search.names.Skeleton;

/// The words of all public names, each on the shelf of the first sounds of its skeleton: what is written otherwise, or
/// in another script, stands on the same shelf.
///
/// @param depth how many sounds name a shelf: more where there are more people, so that a shelf stays a few kilobytes
public record Shelves(int depth, Map<String, List<Shelves.Place>> byName) {
    /// One word of somebody's name: its skeleton, its letters, the whole name, and whose it is.
    record Place(String skeleton, String letters, String name, Id person) {}

    private static final int SMALL = 300;
    private static final int LARGE = 15_000;

    /// One word of a name for each shelf.
    private static final int LONGEST = 3;

    static final Derived<Shelves> ALL = new All();

    /// How many sounds name a shelf.
    public static int depth(Contents contents) {
        return contents.get(new Depth());
    }

    private record Depth() implements Derived<Integer> {
        @Override
        public Integer from(Contents contents) {
            int people = contents.people().size();
            return people < SMALL ? 1 : people < LARGE ? 2 : LONGEST;
        }
    }

    private record All() implements Derived<Shelves> {
        @Override
        public Shelves from(Contents contents) {
            int depth = contents.get(new Depth());
            var shelves = new TreeMap<String, List<Place>>();
            for (Id person : contents.people()) {
                for (Place place : contents.get(new OfPerson(person))) {
                    shelves.computeIfAbsent(shelf(place.skeleton, depth), shelf -> new ArrayList<>())
                            .add(place);
                }
            }
            return new Shelves(depth, shelves);
        }
    }

    /// The name of the shelf on which a skeleton stands.
    private static String shelf(String skeleton, int depth) {
        return skeleton.substring(0, Math.min(depth, skeleton.length()));
    }

    private record OfPerson(Id person) implements Derived<List<Place>> {
        @Override
        public List<Place> from(Contents contents) {
            PublicFile file = contents.file(person).orElseThrow();
            var places = new ArrayList<Place>();
            for (var point : file.points(Fact.Named.class)) {
                String name = ((Fact.Named) point.fact()).name();
                for (NameWord word : NameWords.of(name)) {
                    var place = new Place(Skeleton.of(word), word.letters(), name, person);
                    if (place.skeleton.matches("[a-z]+") && !places.contains(place)) {
                        places.add(place);
                    }
                }
            }
            return List.copyOf(places);
        }
    }
}
