package vigil.web.sight;

import java.util.List;
import vigil.audience.Cleared;
import vigil.audience.Difference;

/// What an act of publication would do, as it was at one moment.
///
/// @param differences in what readers see, with what is taken back because consent ran out
public record Preview(Cleared plan, List<Difference> differences) {
    public Preview {
        differences = List.copyOf(differences);
    }
}
