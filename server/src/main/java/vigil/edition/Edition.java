package vigil.edition;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import vigil.audience.Breach;
import vigil.audience.PublicRecord;
import vigil.ledger.Checkpoint;
import vigil.ledger.Hash;
import vigil.ledger.Line;
import vigil.ledger.NoteKey;
import vigil.ledger.SignedNote;
import vigil.ledger.TiledLog;
import vigil.verify.EditionNote;

/// Everything public at one position of the ledger, as files by path: pages, `people/`, `record/`,
/// `index.json`, the public log (`checkpoint`, `tile/`), `key`, and the signed manifest. The same
/// released entries under the same key give the same bytes on every machine, at any time. [Press] makes it.
public final class Edition {
    private final int number;
    private final LocalDate date;
    private final SortedMap<String, Printed> printed;
    private final LongFunction<Hash> roots;

    /// @param roots the root of the public log when it had so many leaves, up to now
    Edition(int number, LocalDate date, SortedMap<String, Printed> printed, LongFunction<Hash> roots) {
        this.number = number;
        this.date = date;
        this.printed = Collections.unmodifiableSortedMap(printed);
        this.roots = roots;
    }

    /// The edition of a ledger, made in one go.
    ///
    /// @param name what the register calls itself, on one line
    public static Edition of(Iterable<Line> ledger, String name, EditionKey key, List<Publisher> publishers) {
        var all = new PublicRecord();
        ledger.forEach(all::follow);
        return new Press(name, key, publishers, null).print(all);
    }

    /// An edition that was read from somewhere.
    static Edition read(int number, LocalDate date, SortedMap<String, byte[]> files) {
        var printed = new TreeMap<String, Printed>();
        files.forEach((path, bytes) -> printed.put(path, Printed.of(bytes)));
        return new Edition(number, date, printed, size -> {
            String key = new String(Objects.requireNonNull(files.get("key")), StandardCharsets.US_ASCII);
            Checkpoint checkpoint = Checkpoint.verify(
                    Objects.requireNonNull(files.get(EditionNote.CHECKPOINT)), NoteKey.parse(key.stripTrailing()));
            return TiledLog.read(checkpoint, files::get).tree().root(size);
        });
    }

    public int number() {
        return number;
    }

    public LocalDate date() {
        return date;
    }

    /// Bytes by path; reads all of them.
    public SortedMap<String, byte[]> files() {
        var all = new TreeMap<String, byte[]>();
        printed.forEach((path, file) -> all.put(path, file.bytes()));
        return all;
    }

    SortedMap<String, Printed> printed() {
        return printed;
    }

    /// The bytes at `path`; there must be some.
    byte[] bytes(String path) {
        Printed file = printed.get(path);
        if (file == null) {
            throw new Breach("the edition has no " + path);
        }
        return file.bytes();
    }

    /// The public log's signed size and root.
    public Checkpoint checkpoint() {
        return Checkpoint.verify(bytes(EditionNote.CHECKPOINT), Standing.key(this));
    }

    /// The same with what witnesses signed under its checkpoint.
    public Edition cosigned(UnaryOperator<SignedNote> by) {
        SignedNote now = SignedNote.parse(bytes(EditionNote.CHECKPOINT));
        SignedNote then = by.apply(now);
        if (then.equals(now)) {
            return this;
        }
        var all = new TreeMap<>(printed);
        all.put(EditionNote.CHECKPOINT, Printed.of(then.bytes()));
        return new Edition(number, date, all, roots);
    }

    /// The root of the public log when it had so many leaves, up to now.
    public Hash logRoot(long size) {
        return roots.apply(size);
    }

    long logSize() {
        return Checkpoint.parse(SignedNote.parse(bytes(EditionNote.CHECKPOINT)).text())
                .size();
    }
}
