package vigil.edition.site;

import java.util.List;

/// The page that says which files an edition has for programs.
public record DataGuide(Frame frame, List<Kind> files) {
    static final List<Kind> FILES = List.of(
            new Kind("index", "index.json", true),
            new Kind("person", "people/<id>.json", false),
            new Kind("record", "record/<id>.jsonl", false),
            new Kind("manifest", "manifest.txt", true),
            new Kind("signature", "manifest.sig", true),
            new Kind("checkpoint", "checkpoint", true),
            new Kind("key", "key", true),
            new Kind("second", "key.mldsa44", false));

    /// A kind of file: the end of the key of its description, where it stands, and whether that is one file.
    public record Kind(String word, String path, boolean one) {}
}
