package vigil.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.audience.Breach;
import vigil.audience.LogLeaf;
import vigil.audience.PublicFile;
import vigil.audience.PublicFiles;
import vigil.audience.PublicIndex;
import vigil.audience.PublicRemovals;
import vigil.audience.RecordFiles;
import vigil.audience.Released;
import vigil.ledger.Checkpoint;
import vigil.ledger.SignedNote;
import vigil.ledger.TiledLog;
import vigil.verify.EditionNote;
import vigil.verify.Manifest;

/// Everything public at one position of the ledger, as files by path: pages, `people/`, `record/`,
/// `index.json`, the public log (`checkpoint`, `tile/`), `key`, and the signed manifest. The same
/// released entries under the same key give the same bytes on every machine, at any time.
public record Edition(int number, LocalDate date, SortedMap<String, byte[]> files) {
    public Edition {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// @param name what the register calls itself, on one line
    public static Edition of(Released released, String name, EditionKey key, List<Publisher> publishers) {
        List<PublicFile> people = PublicFiles.of(released);
        TiledLog log = TiledLog.of(released.log().stream().map(LogLeaf::bytes).toList());
        var contents = Contents.of(name, released, people);
        var files = new Gathering();
        publishers.forEach(
                publisher -> publisher.pages(contents).forEach(page -> files.add(page.path(), page.bytes(contents))));
        people.forEach(file -> files.add("people/" + file.id() + ".json", file.json()));
        RecordFiles.of(released.entries()).forEach(files::add);
        files.add(
                "index.json",
                PublicIndex.of(name, released.edition(), released.date(), people)
                        .json());
        var removals = PublicRemovals.of(name, released.edition(), released.date(), released.plain(), people);
        if (!removals.removed().isEmpty()) {
            files.add(PublicRemovals.FILE, removals.json());
        }
        tiles(log, released.sizes()).forEach(files::add);
        sign(files, log, name, key, released);
        return new Edition(released.edition(), released.date(), files.all);
    }

    /// The public log's signed size and root.
    public Checkpoint checkpoint() {
        return Checkpoint.verify(bytes("checkpoint"), Standing.key(this));
    }

    /// The public log.
    public TiledLog log() {
        return TiledLog.read(checkpoint(), files::get);
    }

    private byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new Breach("the edition has no " + path);
        }
        return bytes;
    }

    /// The log's tiles, and of its earlier states the partial tiles that no full tile has replaced yet:
    /// whoever holds an earlier checkpoint still finds its tiles (C2SP tlog-tiles, "Partial Tiles").
    private static SortedMap<String, byte[]> tiles(TiledLog log, List<Long> sizes) {
        SortedMap<String, byte[]> tiles = log.files();
        for (long size : sizes) {
            log.partials(size).forEach((path, bytes) -> {
                String full = path.substring(0, path.indexOf(".p/"));
                if (!tiles.containsKey(full)) {
                    tiles.put(path, bytes);
                }
            });
        }
        return tiles;
    }

    private static void sign(Gathering files, TiledLog log, String name, EditionKey key, Released released) {
        var checkpoint = log.checkpoint(key.signer().key().name());
        files.add("checkpoint", checkpoint.sign(key.signer()).bytes());
        files.add("key", ascii(key.signer().key().text() + "\n"));
        var manifest = Manifest.of(files.all);
        var note = new EditionNote(
                name,
                released.edition(),
                released.date(),
                manifest.files().size(),
                vigil.ledger.Hash.of(manifest.bytes()),
                checkpoint.size(),
                checkpoint.root());
        files.add(EditionNote.MANIFEST, manifest.bytes());
        files.add(
                EditionNote.SIGNATURE,
                SignedNote.sign(note.text(), key.signer()).bytes());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /// Files under construction. Two that would meet in one place, also on a disk that does not tell
    /// capitals from small letters, stop the publication.
    private static final class Gathering {
        private final SortedMap<String, byte[]> all = new TreeMap<>();
        private final HashSet<String> taken = new HashSet<>();
        private final HashSet<String> folders = new HashSet<>();

        void add(String path, byte[] bytes) {
            Page.requirePath(path);
            String place = path.toLowerCase(Locale.ROOT);
            if (!taken.add(place) || folders.contains(place)) {
                throw new Breach("two files of the edition meet at " + path);
            }
            for (int slash = place.indexOf('/'); slash > 0; slash = place.indexOf('/', slash + 1)) {
                folders.add(place.substring(0, slash));
                if (taken.contains(place.substring(0, slash))) {
                    throw new Breach("two files of the edition meet at " + path);
                }
            }
            all.put(path, bytes);
        }
    }
}
