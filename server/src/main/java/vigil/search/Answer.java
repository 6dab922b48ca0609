package vigil.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the index answers: hits, best first; words to ask for instead, where no hit is as it was asked;
/// and of the hits' facets, how many have which value.
public record Answer(List<Hit> hits, @Nullable String didYouMean, Map<String, Map<String, Integer>> facets) {}
