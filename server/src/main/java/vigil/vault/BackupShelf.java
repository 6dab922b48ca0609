package vigil.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.bucket.Bucket;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Backups of one home side by side in a folder, on a stick or in an S3 bucket: `backup-000012.vigil` with its
/// `.keys`, and every exhibit once, as encrypted as it is in the home, under `exhibits/`. A backup brings only
/// the exhibits that are not there yet; the ledger goes into each of them whole.
public final class BackupShelf {
    private static final String EXHIBITS = "exhibits/";
    /// In a backup: the exhibits that belong to it and stand beside it.
    private static final String LIST = "exhibits.list";

    private final Bucket bucket;

    public BackupShelf(Bucket bucket) {
        this.bucket = bucket;
    }

    /// What was added.
    public record Added(Backup.Made made, int exhibits, int newExhibits, long newBytes) {}

    /// Makes the next backup here.
    public Added add(Backup backup, Passphrase passphrase) throws IOException {
        Path home = backup.vault().home();
        Path scratch = Disk.folder(
                home.resolve(HomeFiles.SCRATCH + "shelf-" + HexFormat.of().formatHex(Aead.random(8))));
        try {
            var held = new TreeSet<String>();
            bucket.list(EXHIBITS, stored -> held.add(stored.name()));
            int before = held.size();
            Path file = scratch.resolve("made");
            var there = new There();
            Backup.Made made = backup.inTurn(there, scratch, file, passphrase, true);
            long bytes = bring(home, held);
            String name = name(made.counter());
            bucket.put(name + ".keys", made.keys());
            bucket.put(name, file);
            return new Added(backup.finished(made, there), held.size(), held.size() - before, bytes);
        } finally {
            Disk.delete(scratch);
        }
    }

    /// Puts every exhibit here that is not; before the backup that lists it.
    private long bring(Path home, TreeSet<String> held) throws IOException {
        long bytes = 0;
        for (String name : new HomeFiles(home).names()) {
            if (name.startsWith(EXHIBITS) && held.add(name)) {
                bucket.put(name, home.resolve(name));
                bytes += Files.size(home.resolve(name));
            }
        }
        return bytes;
    }

    /// Takes the exhibits out of what goes into a backup, and puts the list of them in.
    static void listExhibits(Map<String, Path> files, Path scratch) throws IOException {
        var beside = files.keySet().stream()
                .filter(name -> name.startsWith(EXHIBITS))
                .toList();
        files.keySet().removeAll(beside);
        Path list = scratch.resolve(LIST);
        Disk.replace(list, String.join("\n", beside).getBytes(StandardCharsets.UTF_8));
        files.put(LIST, list);
    }

    /// Restores backup `number`, or the newest for 0, with the newest keys that are here.
    public Restore.Restored restore(long number, Path newHome, Unlock unlock) throws IOException {
        var numbers = numbers();
        long wanted = number == 0 && !numbers.isEmpty() ? numbers.lastKey() : number;
        if (!numbers.containsKey(wanted)) {
            throw new Refusal(new Problem("backup-not", bucket.place() + name(wanted)));
        }
        Path scratch = Files.createTempDirectory("vigil-restore");
        try {
            Path file = fetch(name(wanted), scratch.resolve("backup"));
            Path keys = fetch(name(wanted) + ".keys", Backup.keysOf(file));
            return Restore.restore(file, keys, newHome, unlock, this::exhibits);
        } finally {
            Disk.delete(scratch);
        }
    }

    private void exhibits(Path draft) throws IOException {
        Path list = draft.resolve(LIST);
        for (String name : Files.readAllLines(list)) {
            if (!name.isEmpty()) {
                Path file = draft.resolve(Bucket.checked(name));
                Disk.folder(Disk.parent(file));
                fetch(name, file);
            }
        }
        Files.delete(list);
    }

    private Path fetch(String name, Path to) throws IOException {
        try (InputStream in = bucket.open(name)
                .orElseThrow(() -> new Refusal(new Problem("backup-incomplete", bucket.place() + name)))) {
            try (var channel = Disk.create(to)) {
                in.transferTo(java.nio.channels.Channels.newOutputStream(channel));
                channel.force(true);
            }
            return to;
        }
    }

    private TreeMap<Long, String> numbers() throws IOException {
        var numbers = new TreeMap<Long, String>();
        bucket.list("backup-", stored -> {
            if (stored.name().matches("backup-\\d{6,}\\.vigil")) {
                numbers.put(Long.parseLong(stored.name().replaceAll("\\D", "")), stored.name());
            }
        });
        return numbers;
    }

    private static String name(long number) {
        return "backup-%06d.vigil".formatted(number);
    }

    private final class There implements Backup.Place {
        @Override
        public List<BackupLine.Found> found() throws IOException {
            var names = new ArrayList<String>();
            bucket.list("backup-", stored -> names.add(stored.name()));
            var found = new ArrayList<BackupLine.Found>();
            for (String name : names) {
                Optional<InputStream> opened = bucket.open(name);
                if (opened.isPresent()) {
                    try (InputStream in = opened.get()) {
                        found.add(new BackupLine.Found(name, BackupHeader.of(in, Path.of(name))));
                    } catch (Refusal anotherFile) {
                        // nothing of ours
                    }
                }
            }
            return found;
        }

        @Override
        public void delete(String name) throws IOException {
            bucket.delete(name);
        }

        @Override
        public String toString() {
            return bucket.place();
        }
    }
}
