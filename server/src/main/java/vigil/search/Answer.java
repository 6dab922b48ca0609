package vigil.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the index answers: hits, best first, as many as were asked for; words to ask for instead, where no hit is as it
/// was asked; and how many people answer in all, together and with each value of each facet.
public record Answer(
        List<Hit> hits, @Nullable String didYouMean, int people, Map<String, Map<String, Integer>> facets) {}
