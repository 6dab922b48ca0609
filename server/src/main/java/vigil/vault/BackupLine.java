package vigil.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.NoteSigner;

/// The backups of one home, one after the other: the key that signs them (`keys/backup.key`) and the number of
/// the last (`keys/backup.counter`), which never goes back.
final class BackupLine {
    private final Path keys;
    private final NoteSigner signer;

    /// A file of this line that was found.
    private record Found(Path file, BackupHeader header) {}

    BackupLine(Path home) throws IOException {
        keys = home.resolve("keys");
        Path file = keys.resolve("backup.key");
        if (!Files.exists(file)) {
            Disk.folder(keys);
            Disk.createOnce(
                    file, (NoteSigner.generate("vigil-backup").secret() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        signer = NoteSigner.parse(Files.readString(file));
    }

    NoteSigner signer() {
        return signer;
    }

    long last() throws IOException {
        Path file = keys.resolve("backup.counter");
        return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    }

    /// Takes the next number, for good. Refused if `folder` holds a later backup of this home than the home
    /// knows of: then the home itself is an old copy.
    long next(Path folder) throws IOException {
        long last = last();
        for (Found found : found(folder)) {
            if (found.header.counter() > last) {
                throw new Refusal(new Problem(
                        "backup-behind",
                        found.file.toString(),
                        Long.toString(found.header.counter()),
                        Long.toString(last)));
            }
        }
        Disk.replace(keys.resolve("backup.counter"), ((last + 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        return last + 1;
    }

    /// Deletes keys that were put into `folder` before `moment`: until then what was erased can be read from an
    /// old backup, after it no more.
    List<Path> expire(Path folder, Instant moment) throws IOException {
        var expired = new ArrayList<Path>();
        for (Found found : found(folder)) {
            if (found.header.part() == BackupHeader.Part.KEYS
                    && found.header.at().isBefore(moment)) {
                Files.delete(found.file);
                expired.add(found.file);
            }
        }
        Disk.sync(folder);
        return expired;
    }

    private List<Found> found(Path folder) throws IOException {
        var found = new ArrayList<Found>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try {
                    var header = BackupHeader.of(file);
                    if (header.by().equals(signer.key())) {
                        found.add(new Found(file, header));
                    }
                } catch (Refusal anotherFile) {
                    // a folder may hold anything beside backups
                }
            }
        }
        return found;
    }
}
