package vigil.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.ledger.Json;
import vigil.ledger.NoteKey;

/// The first three lines of a backup, in clear: what it is, canonical JSON, and the SHA-256 of that JSON, which
/// tells damage from a wrong passphrase. Every chunk after it is bound to these lines.
///
/// @param counter grows with every backup of a home
/// @param by the key that signed what is inside
/// @param lock the file's key under the passphrase
/// @param recovery the file's key under the home's key, which recovery shares give back
record BackupHeader(Part part, long counter, Instant at, NoteKey by, PassphraseLock lock, byte[] recovery) {
    /// `HOME` may be kept for ever. `KEYS` holds the keys of bodies and goes when its time is over, so
    /// that what was erased cannot be read from the other.
    enum Part {
        HOME,
        KEYS
    }

    static final String PURPOSE = "vigil backup key 1";

    private static final String FIRST = "vigil-backup 1\n";
    private static final int LONGEST = 8192;

    byte[] bytes() {
        byte[] json = Json.bytes(new TreeMap<>(Map.of(
                "part", part.name(),
                "counter", counter,
                "at", at.toString(),
                "by", by.text(),
                "lock", lock.json(),
                "recovery", PassphraseLock.base64(recovery))));
        String text = FIRST + new String(json, StandardCharsets.UTF_8) + "\n" + Hash.of(json) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] context() {
        return Hash.of(bytes()).bytes();
    }

    /// The key of the file.
    byte[] unlock(Unlock unlock, Path file) {
        return switch (unlock) {
            case Passphrase passphrase ->
                lock.unlock(passphrase, PURPOSE).orElseThrow(() -> refused("passphrase-wrong", file));
            case HomeKey key -> key.open(PURPOSE, recovery).orElseThrow(() -> refused("recovery-other-home", file));
        };
    }

    /// The header of `file`; refused if it has none, or not the one it was given.
    static BackupHeader of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, file);
        }
    }

    /// The header that `in` begins with; `file` names it in a refusal.
    static BackupHeader of(InputStream in, Path file) throws IOException {
        byte[] start = in.readNBytes(LONGEST);
        String[] lines = new String(start, StandardCharsets.ISO_8859_1).split("\n", 4);
        if (!FIRST.equals(lines[0] + "\n")) {
            throw refused(lines[0].startsWith("vigil-backup ") ? "backup-newer" : "backup-not", file);
        }
        byte[] json = lines.length < 2 ? new byte[0] : lines[1].getBytes(StandardCharsets.ISO_8859_1);
        if (lines.length < 4 || !Hash.of(json).hex().equals(lines[2])) {
            throw damaged(file, 0, Math.min(start.length, FIRST.length() + json.length + 66));
        }
        BackupHeader header =
                parsed(json).orElseThrow(() -> damaged(file, FIRST.length(), FIRST.length() + json.length));
        if (!Arrays.equals(header.bytes(), Arrays.copyOf(start, header.bytes().length))) {
            throw damaged(file, 0, header.bytes().length);
        }
        return header;
    }

    private static Optional<BackupHeader> parsed(byte[] bytes) {
        try {
            Map<String, Object> json = Json.object(bytes);
            @Nullable Object lock = json.get("lock");
            if (lock != null
                    && json.get("part") instanceof String part
                    && json.get("counter") instanceof Long counter
                    && json.get("at") instanceof String at
                    && json.get("by") instanceof String by
                    && json.get("recovery") instanceof String recovery) {
                return PassphraseLock.of(lock)
                        .flatMap(passphrase -> PassphraseLock.bytes(recovery)
                                .map(underKey -> new BackupHeader(
                                        Part.valueOf(part),
                                        counter,
                                        Instant.parse(at),
                                        NoteKey.parse(by),
                                        passphrase,
                                        underKey)));
            }
        } catch (Refusal | IllegalArgumentException | DateTimeParseException other) {
            // written by no Vigil: refused as damaged
        }
        return Optional.empty();
    }

    static Refusal damaged(Path file, long from, long to) {
        return new Refusal(new Problem("backup-damaged", file.toString(), Long.toString(from), Long.toString(to)));
    }

    private static Refusal refused(String code, Path file) {
        return new Refusal(new Problem(code, file.toString()));
    }
}
