package vigil.edition.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.bucket.Bucket;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.verify.EditionNote;
import vigil.verify.Manifest;

/// Brings a storage from whatever edition it holds to this one. Pages go first and the signed list last, so that a
/// push that is cut off leaves the old list, which says what is wrong; then whatever the list does not name goes,
/// above all what was taken back. Doing it again does no harm and sends only what differs.
public final class Push {
    /// What the list does not name: itself, who signed it, and the checkpoint, which witnesses sign later.
    private static final List<String> LAST =
            List.of(EditionNote.CHECKPOINT, EditionNote.MANIFEST, EditionNote.SIGNATURE);

    private final Path edition;
    private final Bucket bucket;

    private Push(Path edition, Bucket bucket) {
        this.edition = edition;
        this.bucket = bucket;
    }

    /// What it took.
    public record Pushed(int sent, int removed) {}

    public static Pushed to(Bucket bucket, Path edition) throws IOException {
        return new Push(edition, bucket).all();
    }

    private Pushed all() throws IOException {
        byte[] list = Files.readAllBytes(edition.resolve(EditionNote.MANIFEST));
        SortedMap<String, Hash> wanted = Manifest.parse(list).files();
        SortedMap<String, Hash> there = there();
        int sent = 0;
        for (var file : wanted.entrySet()) {
            if (!file.getValue().equals(there.get(file.getKey()))) {
                bucket.put(file.getKey(), edition.resolve(file.getKey()));
                sent++;
            }
        }
        for (String last : LAST) {
            bucket.put(last, edition.resolve(last));
        }
        return new Pushed(sent + LAST.size(), remove(wanted));
    }

    /// What the list there says, of files that are there: a list may have come over without its files.
    private SortedMap<String, Hash> there() throws IOException {
        var stored = new TreeSet<String>();
        bucket.list("", each -> stored.add(each.name()));
        var list = bucket.bytes(EditionNote.MANIFEST);
        var files = new TreeMap<String, Hash>();
        try {
            list.ifPresent(bytes -> files.putAll(Manifest.parse(bytes).files()));
        } catch (Refusal damaged) {
            return new TreeMap<>(); // then everything is sent again
        }
        files.keySet().retainAll(stored);
        return files;
    }

    private int remove(SortedMap<String, Hash> wanted) throws IOException {
        var extra = new TreeSet<String>();
        bucket.list("", each -> extra.add(each.name()));
        extra.removeAll(wanted.keySet());
        LAST.forEach(extra::remove);
        for (String name : extra) {
            bucket.delete(name);
        }
        return extra.size();
    }
}
