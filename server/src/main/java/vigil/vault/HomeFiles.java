package vigil.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What of a home goes into a backup: everything but what is named here, so that nothing is forgotten that a
/// later version adds. Databases are copied as of one moment, the ledger first: whatever it names
/// was kept before.
final class HomeFiles {
    /// Begins the name of the folder where copies stand while a backup is made.
    static final String SCRATCH = "backup.tmp-";

    /// Made again from the rest (editions), of this machine only (locks), SQLite's own beside its
    /// files, unfinished, or written into the backup in another form (keys).
    private static final Pattern LEFT_OUT = Pattern.compile(
            "editions/.*|backup\\.tmp-.*|.*\\.lock|.*-(wal|shm|journal)|(.*/)?draft-.*|keys\\.db|keys/home\\.key");

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path home;

    HomeFiles(Path home) {
        this.home = home;
    }

    /// Name in the backup and where its bytes stand. Copies are made in `scratch`.
    Map<String, Path> gathered(Path scratch) throws IOException {
        var gathered = new TreeMap<String, Path>();
        for (String name : ledgerFirst(names())) {
            Path file = home.resolve(name);
            if (isDatabase(file)) {
                Path copy = scratch.resolve(name);
                Disk.folder(Disk.parent(copy));
                VaultDatabase.copy(file, copy);
                gathered.put(name, copy);
            } else {
                gathered.put(name, file);
            }
        }
        // what came while the databases were copied
        names().forEach(name -> gathered.putIfAbsent(name, home.resolve(name)));
        return gathered;
    }

    List<String> names() throws IOException {
        var names = new TreeSet<String>();
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = home.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && !LEFT_OUT.matcher(name).matches()) {
                    names.add(name);
                }
                return FileVisitResult.CONTINUE;
            }

            /// A draft that somebody finished while we looked is no fault.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }
        });
        return List.copyOf(names);
    }

    private static List<String> ledgerFirst(List<String> names) {
        var ordered = new ArrayList<>(names);
        if (ordered.remove("ledger.db")) {
            ordered.addFirst("ledger.db");
        }
        return ordered;
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(SQLITE, in.readNBytes(SQLITE.length));
        }
    }
}
