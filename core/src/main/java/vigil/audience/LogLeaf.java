package vigil.audience;

import java.util.Arrays;
import java.util.Map;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.ledger.Json;

/// One leaf of the public log: no text, no name, no time (standards/06 section 6, standards/07
/// section 5). As JSON: `{"commit":"<hex>","kind":"entry","v":1}` or
/// `{"index":<leaf taken back>,"kind":"redaction","reason":"safety","v":1}`.
public sealed interface LogLeaf {
    /// An entry was made public.
    record Entry(String commitment) implements LogLeaf {}

    /// What leaf `index` stands for was taken back.
    record Redaction(long index, String reason) implements LogLeaf {}

    default byte[] bytes() {
        return Json.bytes(
                switch (this) {
                    case Entry entry -> Map.of("v", 1L, "kind", "entry", "commit", entry.commitment());
                    case Redaction taken ->
                        Map.of("v", 1L, "kind", "redaction", "index", taken.index(), "reason", taken.reason());
                });
    }

    /// Reads a leaf; refuses any other bytes, also such as would mean the same.
    static LogLeaf read(byte[] bytes) {
        Map<String, Object> json = Json.object(bytes);
        LogLeaf leaf;
        if (json.get("commit") instanceof String commit) {
            leaf = new Entry(Hash.ofHex(commit).hex());
        } else if (json.get("index") instanceof Long index && json.get("reason") instanceof String reason) {
            leaf = new Redaction(index, reason);
        } else {
            throw new Refusal(new Problem("log-leaf", "leaf"));
        }
        if (!Arrays.equals(leaf.bytes(), bytes)) {
            throw new Refusal(new Problem("log-leaf", "leaf"));
        }
        return leaf;
    }
}
