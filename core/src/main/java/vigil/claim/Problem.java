package vigil.claim;

import java.util.List;

/// One thing wrong with what was given: `code` names the sentence in `texts/` (`problem.<code>`),
/// `where` the field, row or file, `found` what stood there.
public record Problem(String code, String where, List<String> found) {
    public Problem {
        found = List.copyOf(found);
    }

    public Problem(String code, String where, String... found) {
        this(code, where, List.of(found));
    }

    @Override
    public String toString() {
        return where + ": " + code + (found.isEmpty() ? "" : " " + found);
    }
}
