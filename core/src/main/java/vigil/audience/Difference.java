package vigil.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile.PublicPart;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Id;

/// What an act of publication changes in one person's public file, part by part.
///
/// @param before null where the person is public for the first time
/// @param after null where the person is no longer public
public record Difference(
        Id person, @Nullable PublicFile before, @Nullable PublicFile after, List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    /// One point that is new, gone or says something else than before.
    public record Change(
            @Nullable PublicPoint before, @Nullable PublicPoint after) {}

    /// Everyone whose file the new list changes, in its order; those who vanish come last.
    public static List<Difference> between(List<PublicFile> before, List<PublicFile> after) {
        Map<Id, PublicFile> old = byId(before);
        var all = new ArrayList<Difference>();
        for (PublicFile file : after) {
            of(file.id(), old.remove(file.id()), file).ifPresentIn(all);
        }
        old.forEach((id, file) -> of(id, file, null).ifPresentIn(all));
        return all;
    }

    private static Map<Id, PublicFile> byId(List<PublicFile> files) {
        var map = new LinkedHashMap<Id, PublicFile>();
        files.forEach(file -> map.put(file.id(), file));
        return map;
    }

    private static Difference of(Id id, @Nullable PublicFile before, @Nullable PublicFile after) {
        var changes = new ArrayList<Change>();
        List<PublicPoint> old = before == null ? List.of() : before.points();
        List<PublicPoint> now = after == null ? List.of() : after.points();
        List<PublicPoint> gone = new ArrayList<>(old);
        for (PublicPoint point : now) {
            PublicPoint was =
                    gone.stream().filter(each -> same(each, point)).findFirst().orElse(null);
            gone.remove(was);
            if (was == null || !sayings(was).equals(sayings(point))) {
                changes.add(new Change(was, point));
            }
        }
        gone.forEach(point -> changes.add(new Change(point, null)));
        return new Difference(id, before, after, changes);
    }

    /// One and the same point before and after: of one kind, and most alike among those.
    private static boolean same(PublicPoint one, PublicPoint other) {
        return one.fact().getClass() == other.fact().getClass()
                && one.parts().stream()
                        .anyMatch(part -> other.parts().stream()
                                .anyMatch(that -> that.name().equals(part.name())
                                        && that.value().equals(part.value())));
    }

    /// What a point says, without the numbers of its footnotes, which may shift.
    private static List<String> sayings(PublicPoint point) {
        return point.parts().stream().map(Difference::saying).toList();
    }

    private static String saying(PublicPart part) {
        return part.name() + "=" + part.value() + part.notes().size()
                + part.others().stream().map(other -> "|" + other.value()).toList();
    }

    private void ifPresentIn(List<Difference> all) {
        boolean appears = Objects.isNull(before) != Objects.isNull(after);
        if (appears || !changes.isEmpty()) {
            all.add(this);
        }
    }
}
