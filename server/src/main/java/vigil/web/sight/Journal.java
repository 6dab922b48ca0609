package vigil.web.sight;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vigil.claim.Subject;

/// Who changed when, as far back as anybody asks.
final class Journal {
    private static final int KEPT = 500;

    private final ArrayDeque<Set<Subject>> changes = new ArrayDeque<>();
    private long version;

    void note(Set<Subject> changed) {
        changes.addLast(changed);
        version++;
        if (changes.size() > KEPT) {
            changes.removeFirst();
        }
    }

    long version() {
        return version;
    }

    Optional<Set<Subject>> since(long then) {
        // the first of all changes is the register itself
        if (then <= version - changes.size() || then <= 0) {
            return Optional.empty();
        }
        var all = new HashSet<Subject>();
        long at = version - changes.size();
        for (Set<Subject> each : changes) {
            at++;
            if (at > then) {
                all.addAll(each);
            }
        }
        return Optional.of(all);
    }
}
