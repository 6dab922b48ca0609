package vigil.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile.PublicPart;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
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
        List<PublicPoint> other = new ArrayList<>(now);
        other.removeIf(point -> take(gone, each -> alike(each, point)) != null);
        for (PublicPoint point : other) {
            changes.add(new Change(take(gone, each -> same(each, point)), point));
        }
        gone.forEach(point -> changes.add(new Change(point, null)));
        return new Difference(id, before, after, changes);
    }

    private static @Nullable PublicPoint take(List<PublicPoint> from, Predicate<PublicPoint> which) {
        PublicPoint taken = from.stream().filter(which).findFirst().orElse(null);
        from.remove(taken);
        return taken;
    }

    private static boolean alike(PublicPoint one, PublicPoint other) {
        return one.fact().getClass() == other.fact().getClass() && sayings(one).equals(sayings(other));
    }

    /// One and the same point before and after: of one kind, and alike in some part. Another name is another name, and
    /// not the first one changed, although both are in one language.
    private static boolean same(PublicPoint one, PublicPoint other) {
        if (one.fact() instanceof Fact.Named is && other.fact() instanceof Fact.Named was) {
            return is.name().equals(was.name());
        }
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
