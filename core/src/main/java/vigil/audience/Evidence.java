package vigil.audience;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vigil.claim.Claim;
import vigil.claim.Id;

/// The released entries that speak of one subject, in the order of the public log: `record/<id>.jsonl`.
///
/// @param subject the identifier that stands for whom they speak of
public record Evidence(Id subject, List<Disclosed> entries) {
    public Evidence {
        entries = List.copyOf(entries);
    }

    /// The claims among them.
    public Stream<Disclosed> claims() {
        return entries.stream().filter(each -> each.entry() instanceof Claim);
    }

    public String path() {
        return "record/" + subject + ".jsonl";
    }

    /// Each line is what [Disclosed#line] writes, and a line feed.
    public byte[] bytes() {
        var text = new StringBuilder();
        entries.forEach(each -> text.append(each.line()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
