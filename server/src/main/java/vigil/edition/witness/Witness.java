package vigil.edition.witness;

import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.NoteKey;

/// Somebody outside who signs our checkpoints (C2SP tlog-witness).
///
/// @param address what `add-checkpoint` stands behind
public record Witness(NoteKey key, String address) {
    /// Reads `name+id+base64 https://…`, the key and the address that a witness gives.
    public static Witness parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != 2 || !parts[1].matches("https?://.+")) {
            throw new Refusal(new Problem("witness-form", "witness", text));
        }
        NoteKey key = NoteKey.parse(parts[0]);
        if (key.type() == NoteKey.SIGNATURE) {
            throw new Refusal(new Problem("witness-form", "witness", text));
        }
        return new Witness(key, parts[1]);
    }

    /// Tells it from other keys of the same name.
    String id() {
        return "%s+%08x".formatted(key.name(), key.id());
    }
}
