package vigil.edition;

import java.util.List;

/// Turns public files into pages: the site, a feed, an export. A pure function: the same contents
/// give the same bytes, on every machine.
@FunctionalInterface
public interface Publisher {
    List<Page> pages(Contents contents);
}
