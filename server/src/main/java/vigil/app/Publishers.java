package vigil.app;

import java.util.List;
import vigil.edition.Publisher;
import vigil.edition.site.Site;

/// Everything that publishes: what stands here is in every edition.
public final class Publishers {
    private Publishers() {}

    public static List<Publisher> all() {
        return List.of(new Site());
    }
}
