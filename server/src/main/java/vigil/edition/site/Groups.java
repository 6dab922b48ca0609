package vigil.edition.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.casefile.Status.Kind;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;

/// Who stands under which value of which facet.
final class Groups {
    /// The values under which one person stands.
    private record Traits(Id id) implements Derived<Map<Facet, List<String>>> {
        @Override
        public Map<Facet, List<String>> from(Contents contents) {
            var traits = new EnumMap<Facet, List<String>>(Facet.class);
            var file = contents.file(id).orElseThrow();
            for (Facet facet : Facet.values()) {
                traits.put(facet, List.copyOf(facet.keys(file)));
            }
            return Collections.unmodifiableMap(traits);
        }
    }

    /// Everybody under everything.
    private record All() implements Derived<SortedMap<Group, List<Id>>> {
        @Override
        public SortedMap<Group, List<Id>> from(Contents contents) {
            var all = new TreeMap<Group, List<Id>>();
            for (Id id : contents.people()) {
                contents.get(new Traits(id))
                        .forEach((facet, keys) ->
                                keys.forEach(key -> all.computeIfAbsent(new Group(facet, key), g -> new ArrayList<>())
                                        .add(id)));
            }
            all.replaceAll((group, people) -> List.copyOf(people));
            return Collections.unmodifiableSortedMap(all);
        }
    }

    private record Members(Group group) implements Derived<List<Id>> {
        @Override
        public List<Id> from(Contents contents) {
            return contents.get(new All()).getOrDefault(group, List.of());
        }
    }

    private record Sizes(Facet facet) implements Derived<Map<String, Integer>> {
        @Override
        public Map<String, Integer> from(Contents contents) {
            var sizes = new LinkedHashMap<String, Integer>();
            contents.get(new All()).forEach((group, people) -> {
                if (group.facet() == facet) {
                    sizes.put(group.key(), people.size());
                }
            });
            return Collections.unmodifiableMap(sizes);
        }
    }

    private Groups() {}

    static List<Group> all(Contents contents) {
        return List.copyOf(contents.get(new All()).keySet());
    }

    static List<Id> members(Contents contents, Group group) {
        return contents.get(new Members(group));
    }

    /// The values of a facet and how many people stand under each, in the order in which they are listed.
    static List<Map.Entry<String, Integer>> sizes(Contents contents, Facet facet) {
        var sizes = new ArrayList<>(contents.get(new Sizes(facet)).entrySet());
        sizes.sort(
                facet.inOrder()
                        ? Map.Entry.comparingByKey(java.util.Comparator.comparing(Groups::rank))
                        : Map.Entry.<String, Integer>comparingByValue().reversed());
        return List.copyOf(sizes);
    }

    private static int rank(String kind) {
        return Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)).ordinal();
    }
}
