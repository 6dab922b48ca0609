package vigil.audience;

import java.util.Map;
import java.util.TreeMap;
import vigil.claim.Entry;
import vigil.ledger.Canonical;
import vigil.ledger.Hash;
import vigil.ledger.Json;
import vigil.ledger.Salt;

/// A released entry in its disclosed form, its place in the public log, and the salt with which
/// anybody can recompute the commitment that stands there.
public record Disclosed(long index, Entry entry, Salt salt) {
    /// One line of a `record/…jsonl` file of an edition.
    public String line() {
        return Json.write(Map.of(
                "entry", Canonical.json(entry),
                "index", index,
                "salt", new Hash(salt.bytes()).hex()));
    }

    /// Reads such a line.
    public static Disclosed read(String line) {
        var json = new TreeMap<>(Json.object(line));
        if (json.size() == 3
                && json.get("index") instanceof Long index
                && json.get("salt") instanceof String salt
                && json.get("entry") instanceof Map<?, ?> entry) {
            return new Disclosed(
                    index,
                    Canonical.entry((Object) entry),
                    new Salt(Hash.ofHex(salt).bytes()));
        }
        throw new vigil.claim.Refusal(new vigil.claim.Problem("record-line", "record"));
    }

    public Hash commitment() {
        return Disclosure.commitment(entry, salt);
    }
}
