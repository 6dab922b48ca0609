package vigil.vault;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Hash;

/// What somebody did with an exhibit (Berkeley Protocol, paragraph 167).
///
/// @param exhibit SHA-256 of the exhibit
/// @param zone the time zone the actor was in; `clock` says whose clock it was, such as `system`
/// @param role what the actor was to the exhibit, such as `archivist`; `actor` names them and is restricted
/// @param from who had it before, `to` who has it now
/// @param tool program and version
/// @param derivedFrom the exhibit this one was made from: a redacted copy is an exhibit of its own
public record CustodyAct(
        Hash exhibit,
        Action action,
        Instant at,
        ZoneId zone,
        String clock,
        String role,
        String actor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String tool,
        @Nullable String note,
        @Nullable Hash derivedFrom) {
    public enum Action {
        COLLECTED,
        RECEIVED,
        TRANSFERRED,
        ACCESSED,
        COPIED,
        REDACTED,
        TRANSLATED,
        TRANSCRIBED,
        ANALYSED,
        HASHED,
        TIMESTAMPED,
        SHARED_EXTERNAL,
        ARCHIVED,
        VERIFIED,
        RETURNED,
        DESTROYED
    }

    Map<String, Object> json() {
        var json = new TreeMap<String, Object>();
        json.put("exhibit", exhibit.hex());
        json.put("action", action.name());
        json.put("at", at.toString());
        json.put("zone", zone.getId());
        json.put("clock", clock);
        json.put("role", role);
        json.put("actor", actor);
        put(json, "from", from);
        put(json, "to", to);
        put(json, "tool", tool);
        put(json, "note", note);
        put(json, "derivedFrom", derivedFrom == null ? null : derivedFrom.hex());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    static CustodyAct of(Map<String, Object> json) {
        @Nullable String derived = text(json, "derivedFrom");
        return new CustodyAct(
                Hash.ofHex(needed(json, "exhibit")),
                Action.valueOf(needed(json, "action")),
                Instant.parse(needed(json, "at")),
                ZoneId.of(needed(json, "zone")),
                needed(json, "clock"),
                needed(json, "role"),
                needed(json, "actor"),
                text(json, "from"),
                text(json, "to"),
                text(json, "tool"),
                text(json, "note"),
                derived == null ? null : Hash.ofHex(derived));
    }

    private static String needed(Map<String, Object> json, String name) {
        @Nullable String text = text(json, name);
        if (text == null) {
            throw new IllegalArgumentException("a custody row has no " + name);
        }
        return text;
    }

    private static @Nullable String text(Map<String, Object> json, String name) {
        return json.get(name) instanceof String text ? text : null;
    }
}
