package vigil.edition.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vigil.app.World;
import vigil.audience.PublicFile;
import vigil.audience.PublicRecord;
import vigil.audience.PublishPlan;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Page;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// The site of the invented country, made once for all tests of pages.
public final class Sarvenia {
    private static final Contents CONTENTS = contents(World.load());
    private static final Map<String, byte[]> PAGES = pages(CONTENTS);

    private Sarvenia() {}

    static Contents contents() {
        return CONTENTS;
    }

    /// Bytes by path.
    static Map<String, byte[]> pages() {
        return PAGES;
    }

    static Map<String, byte[]> pages(Contents contents) {
        var pages = new TreeMap<String, byte[]>();
        for (Page page : new Site().pages(contents)) {
            if (pages.put(page.path(), page.bytes(contents)) != null) {
                throw new IllegalStateException("two pages at " + page.path());
            }
        }
        return pages;
    }

    static PublicFile file(String person) {
        Id id = World.subject("person:" + person).id();
        return CONTENTS.files().stream()
                .filter(file -> file.id().equals(id) || file.aliases().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Contents contents(World world) {
        var lines = new ArrayList<Line>();
        var random = new Random(20261121);
        for (World.Step step : world.steps()) {
            switch (step) {
                case World.Step.Append append ->
                    append.entries().forEach(entry -> lines.add(new Line(lines.size(), entry, Salt.random(random))));
                case World.Step.Publish publish -> {
                    var chosen = new HashSet<>(publish.entries());
                    List<Line> plan = lines.stream()
                            .filter(line -> chosen.contains(line.entry().id()))
                            .toList();
                    var entry = PublishPlan.publish(lines, plan, publish.id(), publish.at(), publish.by());
                    lines.add(new Line(lines.size(), entry, Salt.random(random)));
                }
            }
        }
        var all = new PublicRecord();
        lines.forEach(all::follow);
        return Contents.of("Vigil", all);
    }

    /// Writes the site into a folder.
    static void write(Path folder) throws IOException {
        for (var page : PAGES.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, page.getValue());
        }
    }

    /// To look at it.
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }
}
