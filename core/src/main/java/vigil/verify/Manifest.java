package vigil.verify;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

/// `manifest.txt` of an edition: for every file but itself and its signature, a line of the SHA-256 in
/// 64 hex digits, two spaces and the path, sorted by path, byte by byte. `sha256sum -c` reads it too.
public record Manifest(SortedMap<String, Hash> files) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static Manifest of(Map<String, byte[]> files) {
        var hashes = new TreeMap<String, Hash>();
        files.forEach((path, bytes) -> hashes.put(path, Hash.of(bytes)));
        return new Manifest(hashes);
    }

    /// Whether a file of an edition may stand under this path: relative, in plain ASCII; no part is empty or begins
    /// with
    /// a dot, so none leads out of the folder.
    public static boolean isPath(String path) {
        boolean begins = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/' ? begins : !plain(c) && (begins || c != '.')) {
                return false;
            }
            begins = c == '/';
        }
        return !begins && path.length() <= 500;
    }

    /// Without a pattern: it is asked for every file of every edition.
    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
    }

    /// Reads what [#bytes] wrote and nothing else.
    public static Manifest parse(byte[] bytes) {
        var files = new TreeMap<String, Hash>();
        String text = new String(bytes, StandardCharsets.US_ASCII);
        text.lines().forEach(line -> {
            Matcher m = LINE.matcher(line);
            if (!m.matches() || !isPath(m.group(2))) {
                throw new Refusal(new Problem("verify-form", EditionNote.MANIFEST, line));
            }
            files.put(m.group(2), Hash.ofHex(m.group(1)));
        });
        var manifest = new Manifest(files);
        if (!java.util.Arrays.equals(manifest.bytes(), bytes)) {
            throw new Refusal(new Problem("verify-form", EditionNote.MANIFEST));
        }
        return manifest;
    }

    public byte[] bytes() {
        var text = new StringBuilder();
        files.forEach((path, hash) ->
                text.append(hash.hex()).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
