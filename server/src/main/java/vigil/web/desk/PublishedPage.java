package vigil.web.desk;

import java.util.List;

/// What is public now: the pages of those it concerns.
public record PublishedPage(Frame frame, int edition, String front, List<Link> pages) {
    public record Link(String address, String name) {}
}
