package vigil.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.ledger.BodyKeys;
import vigil.ledger.LedgerFault;
import vigil.tables.Place;

/// The keys of bodies, in `keys.db` in the home. Never in the file of a backup that is kept for long: what
/// is erased here would come back with it.
public final class SealingKeys implements BodyKeys, AutoCloseable {
    static final String FILE = "keys.db";
    /// Beside it after a restore without keys: bodies whose key is not there count as erased.
    static final String WITHOUT = "keys.lost";

    private static final String BODY = "vigil body ";

    private final KeyTable table;
    private final boolean lost;
    private final Map<String, byte[]> fresh = new HashMap<>();

    SealingKeys(Path home, Place place, HomeKey key) {
        table = new KeyTable(place, key);
        table.fetch();
        lost = Files.exists(home.resolve(WITHOUT));
    }

    @Override
    public byte[] seal(Id entry, byte[] plain) {
        return Aead.seal(keyFor(entry.text()), BODY + entry, plain);
    }

    private synchronized byte[] keyFor(String entry) {
        return switch (find(entry)) {
            case KeyRow.Present(byte[] key) -> key;
            case KeyRow.Unknown _ -> fresh.computeIfAbsent(entry, _ -> Aead.random(Aead.KEY));
            case KeyRow.Destroyed _ ->
                throw new LedgerFault(
                        "Entry " + entry + " was erased, and its key destroyed; it is not recorded again.");
        };
    }

    private synchronized KeyRow find(String entry) {
        byte @Nullable [] made = fresh.get(entry);
        return made == null ? table.find(entry) : new KeyRow.Present(made);
    }

    @Override
    public synchronized void keep() {
        if (!fresh.isEmpty()) {
            table.add(fresh);
            fresh.clear();
        }
    }

    @Override
    public synchronized void drop() {
        fresh.clear();
    }

    @Override
    public Optional<byte[]> open(Id entry, byte[] sealed) {
        return switch (find(entry.text())) {
            case KeyRow.Present(byte[] key) ->
                Optional.of(Aead.open(key, BODY + entry, sealed)
                        .orElseThrow(() ->
                                new LedgerFault("it was changed after it was sealed. Restore the newest backup.")));
            case KeyRow.Destroyed _ -> Optional.empty();
            case KeyRow.Unknown _ -> {
                if (lost) {
                    yield Optional.empty();
                }
                throw new LedgerFault(
                        "its key is not among the keys of bodies. Restore the newest backup of the keys.");
            }
        };
    }

    @Override
    public synchronized void forget(Collection<Id> entries) {
        table.destroy(entries.stream().map(Id::text).toList());
    }

    /// Opens every key of the table; what is wrong, in words for the operator.
    synchronized List<String> verify() {
        return table.verify();
    }

    /// Puts every key under a new key of the table. To be done after erasures, before the next backup.
    public synchronized void rotate() {
        table.rotate();
    }

    @Override
    public synchronized void close() {
        table.close();
    }
}
