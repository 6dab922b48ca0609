package vigil.edition.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.edition.Page;
import vigil.edition.Publisher;
import vigil.ledger.Json;
import vigil.search.names.SkeletonTables;

/// Publishes `search.js` and the shelves in `search/`. A shelf is a script too, since a page that was opened from a
/// disk
/// may load scripts beside it and nothing else.
public final class SearchFiles implements Publisher {
    @Override
    public List<Page> pages(Contents contents) {
        var pages = new ArrayList<Page>();
        pages.add(Page.of("search.js", script()));
        contents.get(Shelves.ALL).byName().keySet().forEach(name -> pages.add(new Shelf(name)));
        return pages;
    }

    /// The script with the tables by which names become shelves here, so that it finds the same ones.
    private static byte[] script() {
        try (InputStream in = SearchFiles.class.getResourceAsStream("/static/search.js")) {
            String code = new String(Objects.requireNonNull(in, "search.js").readAllBytes(), StandardCharsets.UTF_8);
            return code.replace("TABLES", Json.write(SkeletonTables.json())).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record OnShelf(String name) implements Derived<List<Shelves.Place>> {
        @Override
        public List<Shelves.Place> from(Contents contents) {
            return contents.get(Shelves.ALL).byName().getOrDefault(name, List.of());
        }
    }

    /// One shelf.
    private record Shelf(String name) implements Page {
        @Override
        public String path() {
            return "search/" + name + ".js";
        }

        @Override
        public byte[] bytes(Contents contents) {
            List<Object> places = new ArrayList<>();
            for (var place : contents.get(new OnShelf(name))) {
                places.add(List.of(
                        place.skeleton(),
                        place.letters(),
                        place.name(),
                        place.person().text()));
            }
            String call = "vigilShelf(" + Json.write(List.<Object>of(name, places)) + ");\n";
            return call.getBytes(StandardCharsets.UTF_8);
        }
    }
}
