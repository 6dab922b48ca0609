package vigil.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.audience.Breach;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.ledger.NoteKey;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;
import vigil.verify.Manifest;

/// An edition that stands in a folder already, signed by the key of the one that is to replace it. Its
/// files may be damaged: only its signature is believed.
record Standing(Path folder, EditionNote note) {
    private static final int LONGEST_NOTE = 10_000;

    /// The edition in `folder`, or nothing if no edition of this key stands there.
    static Optional<Standing> in(Path folder, NoteKey key) throws IOException {
        Path signature = folder.resolve(EditionNote.SIGNATURE);
        if (!Files.isRegularFile(signature)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(signature)) {
            SignedNote signed = SignedNote.parse(in.readNBytes(LONGEST_NOTE));
            signed.verify(List.of(key));
            return Optional.of(new Standing(folder, EditionNote.parse(signed.text())));
        } catch (Refusal notOurs) {
            return Optional.empty();
        }
    }

    static NoteKey key(Edition edition) {
        return NoteKey.parse(
                new String(edition.bytes("key"), java.nio.charset.StandardCharsets.US_ASCII).stripTrailing());
    }

    /// Stops publication if the log of `edition` does not begin with the log that was signed here: one
    /// signature under two histories would destroy the register's word for ever.
    void requireContinuedBy(Edition edition) {
        requireContinued(folder, note.logSize(), note.logRoot(), edition);
    }

    static void requireContinued(Path folder, long size, Hash root, Edition edition) {
        boolean continued = size <= edition.logSize() && edition.logRoot(size).equals(root);
        if (!continued) {
            throw new Breach("the public log in " + folder + " has " + size
                    + " leaves that this ledger does not have; was it restored from an older copy?");
        }
    }

    boolean has(String path, Printed printed) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == printed.length()
                && Hash.of(Files.readAllBytes(file)).equals(printed.hash());
    }

    /// Whether exactly the files of `edition` stand here, byte for byte.
    boolean is(Edition edition) throws IOException {
        if (!files().equals(edition.printed().keySet())) {
            return false;
        }
        for (var file : edition.printed().entrySet()) {
            if (!has(file.getKey(), file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /// Everything in the folder that is not a folder.
    Set<String> files() throws IOException {
        var all = new TreeSet<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                all.add(folder.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }

    /// How many files here are not in `next`.
    int removedBy(Edition next) throws IOException {
        var removed = new TreeSet<>(files());
        removed.removeAll(next.printed().keySet());
        return removed.size();
    }

    /// Files that neither this edition nor the next put here: somebody else's.
    Set<String> strangers(Edition next) throws IOException {
        var strangers = new TreeSet<>(files());
        strangers.removeAll(next.printed().keySet());
        try {
            strangers.removeAll(Manifest.parse(Files.readAllBytes(folder.resolve(EditionNote.MANIFEST)))
                    .files()
                    .keySet());
        } catch (Refusal | IOException damaged) {
            // then only the files of the next edition are known to be ours
        }
        return strangers;
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> in = Files.newDirectoryStream(folder)) {
            return !in.iterator().hasNext();
        }
    }
}
