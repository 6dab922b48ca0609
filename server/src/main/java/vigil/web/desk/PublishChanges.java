package vigil.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.audience.Difference;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPart;
import vigil.audience.PublicFile.PublicPoint;
import vigil.audience.PublicFile.PublicStatus;
import vigil.claim.Fact;
import vigil.web.Words;
import vigil.web.sight.View;

/// Puts the difference of one person into rows.
final class PublishChanges {
    private final Words words;
    private final FactLines lines;

    PublishChanges(View view, Words words) {
        this.words = words;
        this.lines = new FactLines(words, view);
    }

    List<PublishPage.Row> rows(Difference difference) {
        var rows = new ArrayList<PublishPage.Row>();
        String was = status(difference.before());
        String is = status(difference.after());
        if (!was.equals(is)) {
            rows.add(new PublishPage.Row(words.say("publish.status"), was, is, List.of()));
        }
        for (Difference.Change change : difference.changes()) {
            rows.add(row(change, difference));
        }
        return rows;
    }

    private PublishPage.Row row(Difference.Change change, Difference difference) {
        PublicPoint was = change.before();
        PublicPoint is = change.after();
        String before = was == null ? "" : text(was);
        String after = is == null ? "" : text(is);
        if (was != null && is != null && before.equals(after)) {
            before += " " + words.say("publish.sources", was.notes().size());
            after += " " + words.say("publish.sources", is.notes().size());
        }
        PublicPoint point = Objects.requireNonNull(is == null ? was : is);
        return new PublishPage.Row(lines.kind(point.fact().getClass()), before, after, because(is, difference.after()));
    }

    private String status(@Nullable PublicFile file) {
        if (file == null) {
            return "";
        }
        PublicStatus status = file.status();
        var parts = new ArrayList<String>();
        parts.add(words.say("status." + status.kind()));
        if (status.since() != null) {
            parts.add(words.day(status.since()));
        }
        if (status.place() != null) {
            parts.add(status.place());
        }
        return String.join(", ", parts);
    }

    private String text(PublicPoint point) {
        String says = lines.line(point.fact()).whole();
        String others = point.parts().stream()
                .filter(part -> !part.others().isEmpty())
                .map(part -> other(point.fact(), part))
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? says : says + " " + words.say("publish.others", others);
    }

    private String other(Fact fact, PublicPart part) {
        return part.others().stream()
                .map(reading -> lines.part(fact.getClass(), part.name(), reading.value()))
                .collect(Collectors.joining("; "));
    }

    private static List<String> because(@Nullable PublicPoint point, @Nullable PublicFile file) {
        if (point == null || file == null) {
            return List.of();
        }
        Set<Long> notes = new LinkedHashSet<>(point.notes());
        return notes.stream()
                .map(note -> file.sources().get((int) (note - 1)).title())
                .toList();
    }
}
