package vigil.edition;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A place where editions stand as files. Whatever happens while one is written (kill -9, power cut,
/// full disk), the one before it is whole, and the next writing clears what was left half done.
public interface EditionFolder {
    /// Puts `edition` in place of the one that stands there. Refuses a folder that holds anything but an
    /// edition of the same key, and names what the disk refuses; then nothing has changed. A log that
    /// does not continue the one that stands there is a [vigil.audience.Breach].
    Written write(Edition edition);

    /// What a writing did, in numbers of files: unchanged ones are still the same files.
    ///
    /// @param place the folder that holds the edition
    record Written(Path place, int written, int unchanged, int removed) {}

    /// The editions of a home: `editions/<number>-<hash>/` and the link `editions/current`.
    static HomeEditions home(Path home) {
        return new HomeEditions(home);
    }

    /// A folder of its own (`publish --out`), such as one that a web server or a USB stick carries away.
    static EditionFolder out(Path folder) {
        return new OutFolder(folder);
    }

    /// A fault of the disk in a clear word.
    static Refusal refused(Path place, IOException fault) {
        String where = fault instanceof FileSystemException known && known.getFile() != null
                ? known.getFile()
                : place.toString();
        return new Refusal(new Problem("edition-write", where, Disk.reason(fault)));
    }
}
