package vigil.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The problems of a mirror. Of a file already known to be missing or changed nothing more is said:
/// whatever else is wrong with it follows from that.
final class Found {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();

    void add(String code, String where, String... what) {
        if (!settled.contains(where)) {
            problems.add(new Problem(code, where, what));
        }
    }

    /// Like [#add], and the last word about this file.
    void settle(String code, String where, String... what) {
        add(code, where, what);
        settled.add(where);
    }

    /// What a refusal tells of the file `where`.
    void add(String code, String where, Refusal refusal) {
        add(code, where, refusal.getMessage() == null ? "" : refusal.getMessage());
    }

    int count() {
        return problems.size();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
