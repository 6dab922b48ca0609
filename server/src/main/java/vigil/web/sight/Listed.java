package vigil.web.sight;

import java.util.Collection;
import java.util.List;

/// Some of a longer list.
///
/// @param all how many there are
public record Listed(List<Standing> some, int all) {
    public Listed {
        some = List.copyOf(some);
    }

    static Listed of(Collection<Standing> all, int from, int most) {
        return new Listed(all.stream().skip(from).limit(most).toList(), all.size());
    }

    /// How many more there are than stand here.
    public int more() {
        return all - some.size();
    }
}
