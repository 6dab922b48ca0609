package vigil.web.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vigil.claim.Id;
import vigil.team.Secret;

/// Passes for the door of the desk. Each works once; what is kept is its hash.
public final class EntryPasses {
    private final Map<String, Id> unspent = new ConcurrentHashMap<>();

    /// A new pass for an account: 256 random bits, to be handed to that person alone.
    public String issue(Id account) {
        String pass = Secret.random();
        unspent.put(Secret.hash(pass), account);
        return pass;
    }

    /// Whose pass it is. It is worth nothing afterwards.
    public Optional<Id> spend(String pass) {
        return Optional.ofNullable(unspent.remove(Secret.hash(pass)));
    }

    /// Whether the pass would open the door; it stays unspent, so that a preview of the link spends nothing.
    public boolean good(String pass) {
        return unspent.containsKey(Secret.hash(pass));
    }
}
