package vigil.web.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vigil.web.Viewer;

/// Passes for the door of the desk. Each works once; what is kept is its hash.
public final class EntryPasses {
    private final Map<String, Viewer.Editor> unspent = new ConcurrentHashMap<>();

    /// A new pass for `editor`: 256 random bits, to be handed to that person alone.
    public String issue(Viewer.Editor editor) {
        String pass = Secret.random();
        unspent.put(Secret.hash(pass), editor);
        return pass;
    }

    /// Whose pass it is. It is worth nothing afterwards.
    public Optional<Viewer.Editor> spend(String pass) {
        return Optional.ofNullable(unspent.remove(Secret.hash(pass)));
    }

    /// Whether the pass would open the door; it stays unspent, so that a preview of the link spends nothing.
    public boolean good(String pass) {
        return unspent.containsKey(Secret.hash(pass));
    }
}
