package vigil.web.readers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The media type of a file by the end of its name.
final class MediaTypes {
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("sig", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("atom", "application/atom+xml; charset=utf-8"),
            Map.entry("xml", "application/xml"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"));
    /// Files of the log have no ending; these are text for people, the tiles are bytes.
    private static final Set<String> PLAIN = Set.of("key", "key.mldsa44", "checkpoint");

    private MediaTypes() {}

    static String of(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (PLAIN.contains(name)) {
            return "text/plain; charset=utf-8";
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, "application/octet-stream");
    }

    /// Worth making smaller on the way: text, not pictures.
    static boolean text(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }
}
