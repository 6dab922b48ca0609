package vigil.audience;

import java.util.Map;
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
}
