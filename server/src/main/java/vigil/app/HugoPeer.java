package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;

/// The peer of [EditionBench]: Hugo, which makes a page for each person and language of the same public files, twice.
/// Once as plainly as can be: a heading, every point as a line with its footnotes, the sources. And once with the same
/// around it that our page has: what stands before and after the content of one of ours is taken as fixed text, which
/// is less work for Hugo than it is for us.
final class HugoPeer {
    private static final String CONTENT = """
            <h1>{{ .Title }}</h1><p>{{ .Params.status }} {{ .Params.since }}</p>
            <ul>{{ range .Params.points }}<li>{{ .kind }}{{ range .parts }} <span>{{ .name }}: {{ .value }}</span>{{ range .notes }}<sup><a href="#s{{ . }}">{{ . }}</a></sup>{{ end }}{{ end }}</li>
            {{ end }}</ul>
            <ol>{{ range $i, $s := .Params.sources }}<li id="s{{ add $i 1 }}"><a href="{{ $s.address }}">{{ $s.title }}</a> {{ $s.published }}</li>
            {{ end }}</ol>
            """;

    /// What Hugo needed.
    ///
    /// @param cpu milliseconds of CPU time for each page
    /// @param bytes of a page, on average
    record Needed(double cpu, long bytes) {}

    private final List<PublicFile> people;
    private final List<String> languages;
    private final Path folder;

    /// @param languages in which each person gets a page
    /// @param folder to work in
    HugoPeer(List<PublicFile> people, List<String> languages, Path folder) {
        this.people = people;
        this.languages = languages;
        this.folder = folder;
    }

    /// Pages of the content alone; empty where there is no Hugo.
    Optional<Needed> plain() throws IOException {
        for (String language : languages) {
            layout(language, """
                    <!doctype html><html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
                    <body>%s</body></html>
                    """.formatted(CONTENT));
        }
        return run();
    }

    /// Pages with as much around the content as ours have.
    ///
    /// @param ours the folder of an edition
    Optional<Needed> dressed(Path ours) throws IOException {
        for (String language : languages) {
            Path page = ours.resolve(language)
                    .resolve("people")
                    .resolve(people.getFirst().id() + ".html");
            String[] parts = Files.readString(page).split("</?main[^>]*>");
            int share = parts[1].indexOf("<section class=\"sec\" id=\"share\"");
            layout(
                    language,
                    parts[0].replaceFirst("<title>[^<]*", "<title>{{ .Title }}") + "<main id=\"main\">" + CONTENT
                            + parts[1].substring(share).replace("{{", "") + "</main>" + parts[2]);
        }
        return run();
    }

    private void layout(String language, String text) throws IOException {
        Path layouts = Files.createDirectories(folder.resolve("layouts/_default"));
        Files.writeString(layouts.resolve(language + ".html"), text);
    }

    private Optional<Needed> run() throws IOException {
        Files.writeString(folder.resolve("layouts/index.html"), "<!doctype html><title>Vigil</title>");
        Files.writeString(folder.resolve("hugo.toml"), """
                baseURL = "https://vigil.example/"
                disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
                """);
        for (String language : languages) {
            Path content = Files.createDirectories(folder.resolve("content").resolve(language));
            for (PublicFile file : people) {
                Files.writeString(content.resolve(file.id() + ".md"), page(file, language));
            }
        }
        int pages = people.size() * languages.size();
        Path out = folder.resolve("public");
        if (Files.exists(out)) {
            BenchCommand.delete(out);
        }
        Optional<Double> cpu = cpu(folder);
        return cpu.isEmpty() ? Optional.empty() : Optional.of(new Needed(1000 * cpu.get() / pages, bytes(out)));
    }

    /// How large the pages of people are in a site, on average.
    static long bytes(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return (long) all.filter(
                            path -> path.toString().endsWith(".html") && path.getNameCount() > site.getNameCount() + 2)
                    .mapToLong(path -> path.toFile().length())
                    .average()
                    .orElse(0);
        }
    }

    private static String page(PublicFile file, String language) {
        var text = new StringBuilder(
                "---\ntitle: Person " + file.id() + "\nlang: " + language + "\nlayout: " + language + "\nstatus: "
                        + file.status().kind() + "\nsince: \"" + file.status().since() + "\"\npoints:\n");
        for (PublicPoint point : file.points()) {
            text.append("- kind: ")
                    .append(point.fact().getClass().getSimpleName())
                    .append("\n  parts:\n");
            point.parts()
                    .forEach(part -> text.append("  - name: ")
                            .append(part.name())
                            .append("\n    value: \"")
                            .append(part.value())
                            .append("\"\n    notes: ")
                            .append(part.notes())
                            .append("\n"));
        }
        text.append("sources:\n");
        file.sources()
                .forEach(source -> text.append("- title: \"")
                        .append(source.title())
                        .append("\"\n  address: \"")
                        .append(source.address())
                        .append("\"\n  published: \"")
                        .append(source.published())
                        .append("\"\n"));
        return text.append("---\n").toString();
    }

    private static Optional<Double> cpu(Path folder) throws IOException {
        Process hugo;
        try {
            hugo = new ProcessBuilder(
                            "bash", "-c", "TIMEFORMAT='%U %S'; command -v hugo >/dev/null && time hugo --quiet")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException noShell) {
            return Optional.empty();
        }
        String said = new String(hugo.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!hugo.waitFor(10, TimeUnit.MINUTES) || hugo.exitValue() != 0) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        String[] times = said.lines().toList().getLast().split(" ");
        return Optional.of(Double.parseDouble(times[0]) + Double.parseDouble(times[1]));
    }
}
