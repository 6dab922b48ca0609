package vigil.edition.site;

import java.util.List;

/// The page that says which files an edition has for programs.
public record DataGuide(Frame frame, List<Kind> files) {
    static final List<Kind> FILES = List.of(
            new Kind("index", "index.json", true),
            new Kind("person", "people/<id>.json", false),
            new Kind("record", "record/<id>.jsonl", false),
            new Kind("schema", "data/*.schema.json", false),
            new Kind("tables", "data/datapackage.json, data/*.csv", false),
            new Kind("ftm", "data/register.ftm.json", false),
            new Kind("feed", "<lang>/feed.atom, <lang>/feed.json", false),
            new Kind("country", "<lang>/countries/<code>.atom, .feed.json", false),
            new Kind("follow", "<lang>/people/<id>.atom, .feed.json", false),
            new Kind("calendar", "<lang>/calendar.ics, <lang>/people/<id>.ics", false),
            new Kind("card", "<lang>/people/<id>.card.html", false),
            new Kind("sheets", "<lang>/people/<id>.pdf, .poster.pdf, .card.pdf", false),
            new Kind("manifest", "manifest.txt", true),
            new Kind("signature", "manifest.sig", true),
            new Kind("checkpoint", "checkpoint", true),
            new Kind("tile", "tile/", false),
            new Kind("key", "key", true),
            new Kind("second", "key.mldsa44", false));

    /// A kind of file: the end of the key of its description, where it stands, and whether that is one file.
    public record Kind(String word, String path, boolean one) {}
}
