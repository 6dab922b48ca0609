package vigil.edition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigil.audience.PublicFile;

/// A publisher as plain as can be: one page for each person and one that leads to them.
final class SmallSite implements Publisher {
    @Override
    public List<Page> pages(Contents contents) {
        var pages = new ArrayList<Page>();
        var home = new StringBuilder("<h1>" + contents.name() + "</h1>\n");
        for (PublicFile file : contents.files()) {
            home.append("<a href=\"en/people/" + file.id() + ".html\">" + file.id() + "</a>\n");
            pages.add(page("en/people/" + file.id() + ".html", person(file)));
        }
        pages.add(page("index.html", home.toString()));
        return pages;
    }

    private static String person(PublicFile file) {
        var text = new StringBuilder("<p>" + file.status().kind() + " " + file.asOf() + "</p>\n");
        file.points()
                .forEach(point -> point.parts()
                        .forEach(part -> text.append("<p>")
                                .append(part.value().replace("&", "&amp;").replace("<", "&lt;"))
                                .append("</p>\n")));
        return text.toString();
    }

    static Page page(String path, String text) {
        return Page.of(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
