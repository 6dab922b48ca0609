package vigil.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Erase;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.ledger.Line;

/// The entries of a ledger that still have their bodies, to be disclosed when an act of publication promises them.
final class Bodies {
    private final Map<Id, Line> lines = new HashMap<>();
    /// By source, the entry that describes it.
    private final Map<Id, Id> citations = new HashMap<>();

    /// The next line of the ledger.
    void follow(Line line) {
        Entry entry = line.entry();
        lines.put(entry.id(), line);
        if (entry instanceof Cite cite) {
            citations.putIfAbsent(cite.source().id(), cite.id());
        }
        if (entry instanceof Erase erase) {
            forget(erase.erased());
        }
    }

    private void forget(Id erased) {
        Line line = lines.remove(erased);
        if (line != null && line.entry() instanceof Cite cite) {
            citations.remove(cite.source().id(), erased);
        }
    }

    @Nullable
    Id citation(Id source) {
        return citations.get(source);
    }

    Source source(Id id) {
        return ((Cite) held(Objects.requireNonNull(citations.get(id))).entry()).source();
    }

    Line held(Id id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new Breach("released entry " + id + " is not in the ledger");
        }
        return line;
    }

    /// The form in which readers see an entry; a breach if it is not what was promised.
    Disclosed disclosed(Id id, Promise promise) {
        Line line = held(id);
        Entry form = Disclosure.of(line.entry(), this::source, promise.at());
        var disclosed = new Disclosed(promise.index(), form, Disclosure.publicSalt(line.salt()));
        if (!disclosed.commitment().hex().equals(promise.commitment())) {
            throw new Breach("released entry " + form.id() + " is not what was committed to");
        }
        return disclosed;
    }
}
