package vigil.audience;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile.PublicDays;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// The list of everyone in an edition: `index.json`, for programs that read the register.
///
/// @param name what the register calls itself
/// @param date the day of the edition, ISO 8601
public record PublicIndex(String name, int edition, String date, List<Listed> people) {
    public PublicIndex {
        people = List.copyOf(people);
    }

    /// One person; see [PublicFile] for the words.
    public record Listed(
            Id id,
            List<Id> aliases,
            List<ListedName> names,
            String status,
            @Nullable When since,
            @Nullable String place,
            @Nullable String term,
            PublicDays days) {}

    /// A name and the language it is in (BCP 47).
    public record ListedName(String name, String language) {}

    public static PublicIndex of(String name, int edition, LocalDate date, List<PublicFile> files) {
        return new PublicIndex(
                name,
                edition,
                date.toString(),
                files.stream().map(PublicIndex::listed).toList());
    }

    /// One person as they stand in the list, canonical JSON.
    public static String person(PublicFile file) {
        return Json.write(Records.write(listed(file)));
    }

    /// The same bytes as [#json], of people who were written before.
    public static byte[] json(String name, int edition, LocalDate date, List<String> people) {
        String head = Json.write(Map.of("date", date.toString(), "edition", (long) edition, "name", name));
        String all = head.substring(0, head.length() - 1) + ",\"people\":[" + String.join(",", people) + "]}\n";
        return all.getBytes(StandardCharsets.UTF_8);
    }

    private static Listed listed(PublicFile file) {
        var names = file.points().stream()
                .flatMap(point -> point.fact() instanceof Fact.Named named
                        ? java.util.stream.Stream.of(new ListedName(named.name(), named.language()))
                        : java.util.stream.Stream.empty())
                .toList();
        var status = file.status();
        return new Listed(
                file.id(),
                file.aliases(),
                names,
                status.kind(),
                status.since(),
                status.place(),
                status.term(),
                file.days());
    }

    /// Canonical JSON and one line feed.
    public byte[] json() {
        return (Json.write(Records.write(this)) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
