package vigil.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// A case file as the world may see it: the only type that pages, feeds, exports and the public index
/// accept. Its fields are named one by one from a case file that was folded over released entries
/// alone. `notes` are footnotes: numbers of [#sources], from 1 on.
///
/// @param id the address of the person, which never changes
/// @param aliases other identifiers of the same person, whose pages lead here
/// @param asOf ISO 8601: the day of the edition while days are being counted, which are more tomorrow; else the day on
///     which the newest claim became public
public record PublicFile(
        Id id,
        List<Id> aliases,
        String asOf,
        PublicStatus status,
        PublicDays days,
        List<PublicPoint> points,
        List<PublicStay> stays,
        List<PublicCodefendant> codefendants,
        List<PublicSource> sources) {
    public PublicFile {
        aliases = List.copyOf(aliases);
        points = List.copyOf(points);
        stays = List.copyOf(stays);
        codefendants = List.copyOf(codefendants);
        sources = List.copyOf(sources);
    }

    /// Where the person stands; `kind` is a word of `vigil.casefile.Status.Kind`.
    public record PublicStatus(
            String kind,
            @Nullable When since,
            @Nullable String place,
            @Nullable String term,
            List<Long> notes) {}

    /// Days deprived of liberty; `inUse` is left out where the readings in use give no single number.
    public record PublicDays(int least, int most, @Nullable Long inUse) {}

    /// One point: the fact in the readings in use, and each part with its footnotes.
    ///
    /// @param event whether it belongs on the timeline
    public record PublicPoint(Fact fact, boolean event, List<PublicPart> parts, List<Long> notes) {
        public boolean disagreed() {
            return parts.stream().anyMatch(part -> !part.others().isEmpty());
        }
    }

    /// One part of a fact by its name; `value` is text in the form of the ledger (a date is EDTF).
    public record PublicPart(String name, String value, List<Long> notes, List<PublicReading> others) {}

    /// Another reading of the same part.
    public record PublicReading(String value, List<Long> notes) {}

    /// A stay in one place; null where no released claim says where, since when or until when.
    public record PublicStay(
            @Nullable String place,
            @Nullable String placeKind,
            @Nullable When from,
            @Nullable When to,
            boolean current,
            List<Long> notes) {}

    /// Somebody tried in the same proceeding, whose own file is public.
    public record PublicCodefendant(Id id, List<Long> notes) {}

    /// A source as it is cited; see `vigil.claim.Source` for its parts.
    public record PublicSource(
            Id id,
            String title,
            String kind,
            @Nullable String author,
            @Nullable When published,
            @Nullable String language,
            @Nullable String address,
            @Nullable When archived,
            @Nullable String exhibit,
            boolean shown) {}

    /// The points of one kind of fact.
    public <F extends Fact> List<PublicPoint> points(Class<F> kind) {
        var these = new ArrayList<PublicPoint>();
        for (PublicPoint point : points) { // asked some thirty times for each page
            if (kind.isInstance(point.fact())) {
                these.add(point);
            }
        }
        return List.copyOf(these);
    }

    /// What happened, in the order of world time.
    public List<PublicPoint> timeline() {
        return points.stream()
                .filter(point -> point.event() && point.fact().when() != null)
                .sorted(java.util.Comparator.comparing(
                        point -> java.util.Objects.requireNonNull(point.fact().when())))
                .toList();
    }

    /// Canonical JSON: the bytes of `people/<id>.json` in an edition, with one line feed at the end.
    public byte[] json() {
        Map<String, Object> json = Records.write(this);
        return (Json.write(json) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Reads what [#json] wrote.
    public static PublicFile read(byte[] json) {
        return Records.read(PublicFile.class, Json.object(json));
    }
}
