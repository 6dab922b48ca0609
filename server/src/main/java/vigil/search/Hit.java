package vigil.search;

import java.util.List;

/// A person found: how well (1: every word the same, in order), under which of the names, and why. `swapped`
/// where the words stand in another order than they were asked for in.
public record Hit(String id, String name, double score, List<Why> why, boolean swapped) {}
