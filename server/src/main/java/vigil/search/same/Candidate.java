package vigil.search.same;

import java.util.List;

/// Two who might be one person: how likely (0 to 1, as far as reasons can say) and why. A question to a person,
/// never an answer.
public record Candidate(String left, String right, double score, List<Reason> reasons) {}
