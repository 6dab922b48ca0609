package vigil.edition.site;

import java.util.ArrayList;
import java.util.List;
import vigil.text.Texts;
import vigil.text.Vocabularies;

/// The page about the register: what a claim is, how it counts, by which definitions, how to verify.
public record About(Frame frame, List<Part> parts) {
    private static final List<String> PARTS =
            List.of("claim", "disagree", "count", "words", "care", "write", "corrections", "removal", "verify", "not");

    /// @param id its anchor
    /// @param items a list under the paragraphs, may be empty
    /// @param code a command under it, empty if there is none
    public record Part(String id, String title, List<String> paragraphs, List<String> items, String code) {}

    static About of(Frame frame) {
        return new About(
                frame, PARTS.stream().map(id -> part(frame.texts(), id)).toList());
    }

    private static Part part(Texts texts, String id) {
        String key = "site.about." + id;
        var paragraphs = new ArrayList<String>();
        for (int i = 1; texts.has(key + "." + i); i++) {
            paragraphs.add(texts.get(key + "." + i));
        }
        List<String> items = id.equals("words") ? schemes(texts) : List.of();
        return new Part(id, texts.get(key), paragraphs, items, id.equals("verify") ? "vigil verify DIR" : "");
    }

    /// The criteria by which others recognise political prisoners, in our words for them.
    private static List<String> schemes(Texts texts) {
        return Vocabularies.codes("assessment-scheme").stream()
                .filter(code -> code.startsWith("pace-1900.") || code.startsWith("wgad."))
                .map(code -> texts.get(
                        "site.about.scheme",
                        code.startsWith("pace") ? "PACE 1900 (2012)" : "WGAD",
                        code.substring(code.indexOf('.') + 1),
                        Vocabularies.label(
                                "assessment-scheme", code, texts.language().tag())))
                .toList();
    }
}
