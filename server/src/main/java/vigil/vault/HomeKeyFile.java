package vigil.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.ledger.Json;

/// `keys/home.key`: the key of the home, under a passphrase or in clear. In clear, who takes the disk reads
/// everything; a home without a passphrase therefore says so wherever it is opened. A checksum tells a
/// damaged file from a wrong passphrase.
final class HomeKeyFile {
    private static final String PURPOSE = "vigil home key 1";

    private final Path file;

    HomeKeyFile(Path home) {
        file = home.resolve("keys").resolve("home.key");
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean isProtected() {
        return read().containsKey("lock");
    }

    /// The key; refused if it is under another passphrase, or under one and none is given.
    HomeKey open(@Nullable Passphrase passphrase) {
        Map<String, Object> json = read();
        if (json.get("key") instanceof String clear) {
            return PassphraseLock.bytes(clear)
                    .filter(key -> key.length == Aead.KEY)
                    .map(HomeKey::of)
                    .orElseThrow(this::damaged);
        }
        @Nullable Object stored = json.get("lock");
        PassphraseLock lock = (stored == null ? Optional.<PassphraseLock>empty() : PassphraseLock.of(stored))
                .orElseThrow(this::damaged);
        if (passphrase == null) {
            throw refused("passphrase-needed");
        }
        return HomeKey.of(lock.unlock(passphrase, PURPOSE).orElseThrow(() -> refused("passphrase-wrong")));
    }

    /// Makes a key if there is none yet, also when two processes come at once.
    void create(@Nullable Passphrase passphrase) {
        try {
            Disk.folder(Disk.parent(file));
            Disk.createOnce(file, bytes(HomeKey.random(), passphrase));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the key anew, whole or not at all; null leaves it in clear.
    void write(HomeKey key, @Nullable Passphrase passphrase) {
        try {
            Disk.folder(Disk.parent(file));
            Disk.replace(file, bytes(key, passphrase));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(HomeKey key, @Nullable Passphrase passphrase) {
        return passphrase == null ? clear(key) : locked(PassphraseLock.lock(passphrase, PURPOSE, key.bytes()));
    }

    /// The file of a home without a passphrase.
    static byte[] clear(HomeKey key) {
        return checked("key", PassphraseLock.base64(key.bytes()));
    }

    /// The file of a home under the same passphrase as `like`.
    static byte[] locked(HomeKey key, Passphrase passphrase, PassphraseLock like) {
        return locked(like.with(passphrase, PURPOSE, key.bytes()));
    }

    private static byte[] locked(PassphraseLock lock) {
        return checked("lock", lock.json());
    }

    private static byte[] checked(String name, Object value) {
        var json = new TreeMap<String, Object>();
        json.put("vigil", PURPOSE);
        json.put(name, value);
        json.put("check", check(json));
        return Json.bytes(json);
    }

    private Map<String, Object> read() {
        try {
            if (Disk.othersMayRead(file)) {
                throw refused("key-open");
            }
            Map<String, Object> json = parse(Files.readAllBytes(file));
            @Nullable Object check = json.remove("check");
            if (!PURPOSE.equals(json.get("vigil")) || !check(json).equals(check)) {
                throw damaged();
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> parse(byte[] bytes) {
        try {
            return new TreeMap<>(Json.object(bytes));
        } catch (Refusal notJson) {
            throw damaged();
        }
    }

    private static String check(Map<String, Object> json) {
        return Hash.of(Json.bytes(json)).hex();
    }

    private Refusal damaged() {
        return refused("key-damaged");
    }

    private Refusal refused(String code) {
        return new Refusal(new Problem(code, file.toString()));
    }
}
