package vigil.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.NoteKey;

/// A folder in which an edition is made ready, beside the place where it will stand. While it is not
/// whole it holds the file `.vigil-staging`: by that the next run knows what a crash left behind.
final class Staging implements AutoCloseable {
    private static final String MARK = ".vigil-staging";
    /// Beyond so many new files all are put onto the disk together.
    private static final int FEW = 64;

    private final Path folder;
    /// Files that are not on the disk yet.
    private final List<Path> begun = new ArrayList<>();

    private int written;
    private int unchanged;
    private boolean given;

    private Staging(Path folder) {
        this.folder = folder;
    }

    /// Begins in `folder`, after clearing what an earlier run left there; refuses a folder of others.
    static Staging open(Path folder, NoteKey key) throws IOException {
        discard(folder, key);
        Files.createDirectory(folder);
        Files.createFile(folder.resolve(MARK));
        return new Staging(folder);
    }

    /// Takes the folder of an edition that is not read any more, to make the next one of it.
    static Staging of(Path former, Path folder, NoteKey key) throws IOException {
        discard(folder, key);
        Files.createFile(former.resolve(MARK));
        Disk.sync(former);
        Disk.rename(former, folder);
        return new Staging(folder);
    }

    /// Makes `edition` of the edition that stands here, whose files are `here`. What `newest` has already is linked
    /// from
    /// there. A file is never written over: it may be one and the same with that of another edition.
    void change(Map<String, Printed> here, Edition edition, Kept newest) throws IOException {
        var folders = new TreeSet<Path>(Comparator.reverseOrder());
        for (String path : here.keySet()) {
            if (!edition.printed().containsKey(path)) {
                Files.deleteIfExists(folder.resolve(path));
                folders.add(Disk.parent(folder.resolve(path)));
            }
        }
        for (Map.Entry<String, Printed> file : edition.printed().entrySet()) {
            boolean same = Objects.equals(file.getValue(), newest.files().get(file.getKey()));
            if (!Objects.equals(file.getValue(), here.get(file.getKey()))) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(Disk.parent(target));
                Files.deleteIfExists(target);
                if (same) {
                    link(newest.place().resolve(file.getKey()), target);
                } else {
                    write(target, file.getValue());
                }
                folders.add(Disk.parent(target));
            }
            unchanged += same ? 1 : 0;
            written += same ? 0 : 1;
        }
        sync(folders);
    }

    /// Deletes a folder that is an edition of this key, a half-made one, or empty; refuses any other.
    static void discard(Path folder, NoteKey key) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path mark = folder.resolve(MARK);
        if (!Disk.isFolder(folder)) {
            throw new Refusal(new Problem("edition-not-ours", folder.toString()));
        }
        if (!Files.exists(mark)) {
            if (!Standing.isEmpty(folder) && Standing.in(folder, key).isEmpty()) {
                throw new Refusal(new Problem("edition-not-ours", folder.toString()));
            }
            Files.createFile(mark); // half deleted, it is still known as ours
        }
        Disk.delete(folder, MARK);
    }

    /// Brings every file here; those that `standing` has already are linked, so that they stay the same
    /// file, or copied with their times where the disk has no links.
    void fill(Edition edition, Optional<Standing> standing) throws IOException {
        var folders = new TreeSet<Path>(Comparator.reverseOrder());
        for (Map.Entry<String, Printed> file : edition.printed().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Path parent = Disk.parent(target);
            if (folders.add(parent)) {
                Files.createDirectories(parent);
            }
            if (standing.isPresent() && standing.get().has(file.getKey(), file.getValue())) {
                link(standing.get().folder().resolve(file.getKey()), target);
                unchanged++;
            } else {
                write(target, file.getValue());
                written++;
            }
        }
        sync(folders);
    }

    private void write(Path target, Printed file) throws IOException {
        if (written < FEW) {
            Disk.write(target, file.bytes());
        } else {
            Disk.begin(target, file.bytes());
            begun.add(target);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            Disk.sync(to);
        }
    }

    private void sync(TreeSet<Path> folders) throws IOException {
        Disk.settle(folder, begun);
        var all = new TreeSet<Path>(Comparator.reverseOrder());
        for (Path each : folders) {
            for (Path up = each; up.startsWith(folder); up = Disk.parent(up)) {
                all.add(up);
            }
        }
        for (Path each : all) {
            Disk.sync(each);
        }
    }

    /// Gives the finished edition its place: all of it is on the disk, then its name changes at once.
    void moveTo(Path place) throws IOException {
        Files.delete(folder.resolve(MARK));
        Disk.sync(folder);
        Disk.rename(folder, place);
        given = true;
    }

    int written() {
        return written;
    }

    int unchanged() {
        return unchanged;
    }

    /// Clears what did not become an edition.
    @Override
    public void close() throws IOException {
        if (!given && Disk.isFolder(folder)) {
            Disk.delete(folder, MARK);
        }
    }
}
