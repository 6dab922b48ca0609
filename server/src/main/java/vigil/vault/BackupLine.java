package vigil.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.NoteSigner;

/// The backups of one home, one after the other: the key that signs them (`keys/backup.key`) and the number of
/// the last (`keys/backup.counter`), which never goes back.
final class BackupLine {
    private final Path keys;
    private final NoteSigner signer;

    /// A file of this line that was found.
    record Found(String name, BackupHeader header) {}

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

    /// Takes the next number, for good. Refused if there is a later backup of this home than the home
    /// knows of: then the home itself is an old copy.
    long next(List<Found> there) throws IOException {
        long last = last();
        for (Found found : ours(there)) {
            if (found.header.counter() > last) {
                throw new Refusal(new Problem(
                        "backup-behind", found.name, Long.toString(found.header.counter()), Long.toString(last)));
            }
        }
        Disk.replace(keys.resolve("backup.counter"), ((last + 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        return last + 1;
    }

    /// Deletes keys that were made before `moment`: until then what was erased can be read from an old
    /// backup, after it no more. The newest keys stay whatever the clock says: they open all backups.
    List<String> expire(Backup.Place place, Instant moment) throws IOException {
        List<Found> held = ours(place.found()).stream()
                .filter(found -> found.header.part() == BackupHeader.Part.KEYS)
                .toList();
        long newest =
                held.stream().mapToLong(found -> found.header.counter()).max().orElse(0);
        var expired = new ArrayList<String>();
        for (Found found : held) {
            if (found.header.counter() < newest && found.header.at().isBefore(moment)) {
                place.delete(found.name);
                expired.add(found.name);
            }
        }
        return expired;
    }

    private List<Found> ours(List<Found> there) {
        return there.stream()
                .filter(found -> found.header.by().equals(signer.key()))
                .toList();
    }

    /// Remembers when the last backup was made and where it stands.
    void note(Instant at, String place) throws IOException {
        Disk.replace(keys.resolve("backup.last"), (at + "\n" + place + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
