package vigil.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vigil.claim.Fact;
import vigil.claim.Id;

/// One act of publication, by what of it is still public.
///
/// @param edition the edition it made
/// @param day empty where all that it made public was taken back since, or where it only took back
/// @param said by person, in the order of the public log
/// @param takenBack how many entries it took back, by the class of the reason, as the public log says
public record Act(int edition, Optional<LocalDate> day, List<Said> said, SortedMap<String, Integer> takenBack) {
    /// What became public of one person.
    ///
    /// @param first whether nothing of what is public now was so before
    /// @param facts without names, which stand at the head of the line
    /// @param withdrawn what was said before and is taken to be wrong now
    public record Said(Id person, boolean first, List<Fact> facts, List<Fact> withdrawn) {}
}
