package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;

/// The peer of [EditionBench]: Hugo, which makes a page for each person and language of the same public files. Its
/// template
/// is as plain as can be: a heading, every point as a line with its footnotes, the sources.
final class HugoPeer {
    private static final String LAYOUT = """
            <!doctype html><html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
            <body><h1>{{ .Title }}</h1><p>{{ .Params.status }} {{ .Params.since }}</p>
            <ul>{{ range .Params.points }}<li>{{ .kind }}{{ range .parts }} <span>{{ .name }}: {{ .value }}</span>{{ range .notes }}<sup><a href="#s{{ . }}">{{ . }}</a></sup>{{ end }}{{ end }}</li>
            {{ end }}</ul>
            <ol>{{ range $i, $s := .Params.sources }}<li id="s{{ add $i 1 }}"><a href="{{ $s.address }}">{{ $s.title }}</a> {{ $s.published }}</li>
            {{ end }}</ol></body></html>
            """;

    private HugoPeer() {}

    /// Milliseconds of CPU time for each page; empty where there is no Hugo.
    static Optional<Double> run(List<PublicFile> people, List<String> languages, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("layouts/_default"));
        Files.writeString(folder.resolve("layouts/_default/single.html"), LAYOUT);
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
        return cpu(folder).map(seconds -> 1000 * seconds / (people.size() * languages.size()));
    }

    private static String page(PublicFile file, String language) {
        var text = new StringBuilder("---\ntitle: Person " + file.id() + "\nlang: " + language + "\nstatus: "
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
