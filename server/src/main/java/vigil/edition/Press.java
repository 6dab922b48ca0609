package vigil.edition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.audience.Evidence;
import vigil.audience.PublicFile;
import vigil.audience.PublicIndex;
import vigil.audience.PublicRecord;
import vigil.audience.PublicRemovals;
import vigil.claim.Id;
import vigil.ledger.Checkpoint;
import vigil.ledger.Hash;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;
import vigil.verify.Manifest;

/// Makes one edition after the other, each from the last: what nothing has changed for is not made again. An edition
/// made so is equal to one made in one go, byte for byte. For one thread.
public final class Press {
    /// What was printed of a value, as long as it is that very value.
    private record Kept<V>(V of, Printed printed) {}

    private final String name;
    private final EditionKey key;
    private final List<Publisher> publishers;
    private final Spool spool;
    private final Memo memo = new Memo();
    private final LogFiles log = new LogFiles();
    private final Places places = new Places();
    private Map<Id, Kept<PublicFile>> people = new HashMap<>();
    private Map<Id, Kept<Evidence>> evidence = new HashMap<>();
    private Map<Id, Listed> listed = new HashMap<>();

    private record Listed(PublicFile of, String json) {}

    /// @param name what the register calls itself, on one line
    /// @param spool where to keep what does not fit into memory; null to keep all of it there
    public Press(String name, EditionKey key, List<Publisher> publishers, @Nullable Path spool) {
        this.name = name;
        this.key = key;
        this.publishers = List.copyOf(publishers);
        this.spool = new Spool(spool);
    }

    /// The edition of all that is public now.
    public Edition print(PublicRecord all) {
        Inputs inputs = Inputs.of(name, all);
        var printed = new TreeMap<String, Printed>();
        pages(inputs, printed);
        people(inputs.files(), printed);
        evidence(all.evidence(), printed);
        put(printed, "index.json", index(inputs));
        var removals = all.removals(name);
        if (!removals.removed().isEmpty()) {
            put(printed, PublicRemovals.FILE, Printed.of(removals.json(), spool));
        }
        log.follow(all.log(), all.sizes());
        log.tiles().forEach((path, tile) -> put(printed, path.text(), tile));
        sign(inputs, printed);
        places.check(printed.keySet());
        return new Edition(inputs.edition(), inputs.date(), printed, log::root);
    }

    /// How many pages the last edition needed anew.
    public int made() {
        return memo.made();
    }

    /// What was printed stands in a folder now, and needs no memory; but the checkpoint there grows with witnesses.
    ///
    /// @param current the folder of the newest edition, whenever it is asked for
    public void rest(Edition edition, Supplier<Path> current) {
        edition.printed().forEach((path, file) -> {
            if (!path.equals(EditionNote.CHECKPOINT)) {
                file.restIn(current, path);
            }
        });
        spool.clear();
    }

    private static void put(SortedMap<String, Printed> printed, String path, Printed file) {
        Page.requirePath(path);
        if (printed.put(path, file) != null) {
            throw new vigil.audience.Breach("two files of the edition meet at " + path);
        }
    }

    private void pages(Inputs inputs, SortedMap<String, Printed> printed) {
        memo.begin(inputs);
        for (Publisher publisher : publishers) {
            for (Page page : publisher.pages(memo)) {
                put(printed, page.path(), memo.of(page, bytes -> Printed.of(bytes, spool)));
            }
        }
        memo.end();
    }

    private void people(List<PublicFile> files, SortedMap<String, Printed> printed) {
        var now = new HashMap<Id, Kept<PublicFile>>();
        for (PublicFile file : files) {
            Kept<PublicFile> kept = people.get(file.id());
            if (kept == null || kept.of() != file) {
                kept = new Kept<>(file, Printed.of(file.json(), spool));
            }
            now.put(file.id(), kept);
            put(printed, "people/" + file.id() + ".json", kept.printed());
        }
        people = now;
    }

    private void evidence(Map<Id, Evidence> all, SortedMap<String, Printed> printed) {
        var now = new HashMap<Id, Kept<Evidence>>();
        all.forEach((id, each) -> {
            Kept<Evidence> kept = evidence.get(id);
            if (kept == null || kept.of() != each) {
                kept = new Kept<>(each, Printed.of(each.bytes(), spool));
            }
            now.put(id, kept);
            put(printed, each.path(), kept.printed());
        });
        evidence = now;
    }

    private Printed index(Inputs inputs) {
        var now = new HashMap<Id, Listed>();
        var people = new ArrayList<String>(inputs.files().size());
        for (PublicFile file : inputs.files()) {
            Listed kept = listed.get(file.id());
            if (kept == null || kept.of() != file) {
                kept = new Listed(file, PublicIndex.person(file));
            }
            now.put(file.id(), kept);
            people.add(kept.json());
        }
        listed = now;
        return Printed.of(PublicIndex.json(name, inputs.edition(), inputs.date(), people), spool);
    }

    private void sign(Inputs inputs, SortedMap<String, Printed> printed) {
        var checkpoint = new Checkpoint(key.signer().key().name(), inputs.logSize(), log.root(inputs.logSize()));
        put(printed, "key", ascii(key.signer().key().text() + "\n"));
        key.signer().second().ifPresent(second -> put(printed, EditionNote.SECOND_KEY, ascii(second.key() + "\n")));
        var hashes = new TreeMap<String, Hash>();
        printed.forEach((path, file) -> hashes.put(path, file.hash()));
        byte[] manifest = new Manifest(hashes).bytes();
        var note = new EditionNote(
                name,
                inputs.edition(),
                inputs.date(),
                hashes.size(),
                Hash.of(manifest),
                checkpoint.size(),
                checkpoint.root());
        put(
                printed,
                EditionNote.CHECKPOINT,
                Printed.of(checkpoint.signTwice(key.signer()).bytes()));
        put(printed, EditionNote.MANIFEST, Printed.of(manifest, spool));
        put(
                printed,
                EditionNote.SIGNATURE,
                Printed.of(SignedNote.sign(note.text(), key.signer()).bytes()));
    }

    private static Printed ascii(String text) {
        return Printed.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
