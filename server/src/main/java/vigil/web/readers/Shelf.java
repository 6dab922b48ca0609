package vigil.web.readers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import vigil.ledger.Hash;
import vigil.verify.EditionNote;
import vigil.web.Answer;

/// The files of one edition that readers ask for, ready to be sent: read, hashed and packed once. Every edition has a
/// shelf of its own, so nothing that was taken back is left on one.
final class Shelf {
    /// A minute, so that what is taken back is soon gone from caches too.
    static final String CACHE = "public, max-age=60";
    /// Less than this does not shrink.
    private static final int SMALL = 512;
    /// What is kept at most; beyond that files are read anew for each reader.
    private static final long ROOM = 96L << 20;

    /// One file in each form in which it may be asked for.
    record Ready(Answer plain, Answer packed, Answer unchanged, String tag, Answer packedUnchanged, String packedTag) {}

    private final EditionFolder edition;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();
    /// What is given to everybody as it lies, by the address under which it was asked for.
    private final Map<String, Ready> atOnce = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();

    Shelf(EditionFolder edition) {
        this.edition = edition;
    }

    EditionFolder edition() {
        return edition;
    }

    Optional<Ready> file(String path) throws IOException {
        Ready known = ready.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Path> file = edition.file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Ready made = make(file.get());
        if (path.equals(EditionNote.CHECKPOINT)) {
            return Optional.of(made); // witnesses sign it while the edition stands
        }
        long size = made.plain().body().length + (long) made.packed().body().length;
        if (held.addAndGet(size) <= ROOM) {
            ready.put(path, made);
        } else {
            held.addAndGet(-size);
        }
        return Optional.of(made);
    }

    /// From now on this file is handed out at `address` without another look, if it is kept at all.
    void handOut(String address, String path, Ready file) {
        if (ready.get(path) == file) {
            atOnce.put(address, file);
        }
    }

    Optional<Ready> atOnce(String address) {
        return Optional.ofNullable(atOnce.get(address));
    }

    private static Ready make(Path file) throws IOException {
        byte[] bytes = EditionFolder.read(file);
        String type = MediaTypes.of(file.toString());
        String hash = Hash.of(bytes).hex().substring(0, 32);
        Answer plain = answer(type, bytes, "\"" + hash + "\"");
        if (!MediaTypes.text(type) || bytes.length <= SMALL) {
            return new Ready(plain, plain, unchanged(plain), hash, unchanged(plain), hash);
        }
        Answer packed = answer(type, gzip(bytes), "\"" + hash + "-gzip\"").with("Content-Encoding", "gzip");
        return new Ready(plain, packed, unchanged(plain), hash, unchanged(packed), hash + "-gzip");
    }

    private static Answer answer(String type, byte[] bytes, String tag) {
        return Answer.bytes(type, bytes)
                .with("ETag", tag)
                .with("Cache-Control", CACHE)
                .with("Vary", "Accept-Encoding");
    }

    private static Answer unchanged(Answer whole) {
        var headers = new java.util.HashMap<>(whole.headers());
        headers.remove("Content-Encoding");
        return new Answer(304, whole.type(), new byte[0], headers);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
