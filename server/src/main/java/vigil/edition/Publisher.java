package vigil.edition;

import java.util.List;

/// Turns public files into pages: the site, a feed, an export. A pure function: the same contents
/// give the same bytes, on every machine.
@FunctionalInterface
public interface Publisher {
    /// Plans every page there is; called for each edition, so it should do little more than list them. The work
    /// belongs into [Page#bytes], which is called for pages whose inputs changed only.
    List<Page> pages(Contents contents);
}
