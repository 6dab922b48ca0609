package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The one byte form of an entry: a version byte, then canonical JSON (RFC 8785) in UTF-8. What was
/// ever written stays readable: a new version gets a new byte and a decoder beside the old ones.
public final class Canonical {
    private static final byte VERSION_1 = 1;
    private static final Map<String, Class<?>> CURATIONS = Records.kinds(Curation.class);

    private Canonical() {}

    public static byte[] bytes(Entry entry) {
        String json = new JsonWriter(false).entry((Record) entry);
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[utf8.length + 1];
        out[0] = VERSION_1;
        System.arraycopy(utf8, 0, out, 1, utf8.length);
        return out;
    }

    /// The JSON value inside the canonical bytes; `entry` says which record it is.
    public static Map<String, Object> json(Entry entry) {
        var json = new TreeMap<>(Records.write((Record) entry));
        json.put("entry", entry.getClass().getSimpleName());
        return json;
    }

    /// Reads canonical bytes; refuses any other bytes, also such as would mean the same.
    public static Entry entry(byte[] bytes) {
        Entry entry = recorded(bytes);
        if (!Arrays.equals(bytes, bytes(entry))) {
            throw new Refusal(new Problem("canonical", "entry"));
        }
        return entry;
    }

    /// Reads bytes that are known to be canonical: their commitment was just compared.
    public static Entry recorded(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION_1) {
            throw new Refusal(new Problem("canonical-version", "entry", bytes.length == 0 ? "" : "" + bytes[0]));
        }
        return entry(Json.object(Arrays.copyOfRange(bytes, 1, bytes.length)));
    }

    /// Reads the JSON value of an entry.
    public static Entry entry(Object json) {
        if (!(json instanceof Map<?, ?> object) || !(object.get("entry") instanceof String kind)) {
            throw new Refusal(new Problem("canonical-kind", "entry"));
        }
        Class<?> type = kind.equals("Claim") ? Claim.class : CURATIONS.get(kind);
        if (type == null) {
            throw new Refusal(new Problem("canonical-kind", "entry", kind));
        }
        return (Entry) Records.read(type, object, "entry");
    }
}
