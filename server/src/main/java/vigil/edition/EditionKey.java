package vigil.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.NoteSigner;

/// The key that signs editions and the public log: `keys/edition.key` in the home, one line
/// `PRIVATE+KEY+name+id+base64`, readable by its owner only. Whoever has it can publish in the
/// register's name, so it is never printed; without it nobody can publish under that name again.
///
/// @param signer its secret half; prints as the public half
public record EditionKey(NoteSigner signer) {
    private static final EnumSet<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    /// The key of `home`, made on first use; then `origin` becomes the name of the log and of the key
    /// for ever (a host and path without `https://`, such as `vigil.example/log`).
    public static EditionKey of(Path home, String origin) {
        Path file = home.resolve("keys").resolve("edition.key");
        try {
            if (!Files.exists(file)) {
                create(file, NoteSigner.generate(origin));
            }
            requireOwnerOnly(file);
            return new EditionKey(NoteSigner.parse(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IOException fault) {
            throw new Refusal(new Problem("edition-write", file.toString(), Disk.reason(fault)));
        }
    }

    /// Whole or absent, also when two processes come at once: the first one's key stays.
    private static void create(Path file, NoteSigner signer) throws IOException {
        Path folder = Disk.parent(file);
        if (Disk.isPosix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
        // a temporary file is its owner's alone from the moment it exists
        Path draft = Files.createTempFile(folder, "edition", ".new");
        try {
            Disk.write(draft, (signer.secret() + "\n").getBytes(StandardCharsets.US_ASCII));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // made by someone else just now
        } finally {
            Files.deleteIfExists(draft);
        }
        Disk.sync(folder);
        Disk.sync(Disk.parent(folder));
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (Disk.isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new Refusal(new Problem("key-open", file.toString()));
        }
    }
}
