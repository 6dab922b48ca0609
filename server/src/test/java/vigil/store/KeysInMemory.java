package vigil.store;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vigil.claim.Id;
import vigil.ledger.BodyKeys;

/// Keys that turn every bit round and can be destroyed: what the ledger does with keys, without a vault.
final class KeysInMemory implements BodyKeys {
    private final Set<Id> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public byte[] seal(Id entry, byte[] plain) {
        return turned(plain);
    }

    @Override
    public void keep() {}

    @Override
    public void drop() {}

    @Override
    public Optional<byte[]> open(Id entry, byte[] sealed) {
        return destroyed.contains(entry) ? Optional.empty() : Optional.of(turned(sealed));
    }

    @Override
    public void forget(Collection<Id> entries) {
        destroyed.addAll(entries);
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) ~turned[i];
        }
        return turned;
    }
}
