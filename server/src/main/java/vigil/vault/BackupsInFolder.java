package vigil.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vigil.claim.Refusal;

/// The backups among the files of a folder, which may hold anything beside them.
record BackupsInFolder(Path folder) implements Backup.Place {
    @Override
    public List<BackupLine.Found> found() throws IOException {
        var found = new ArrayList<BackupLine.Found>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try {
                    found.add(new BackupLine.Found(file.toString(), BackupHeader.of(file)));
                } catch (Refusal anotherFile) {
                    // nothing of ours
                }
            }
        }
        return found;
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(Path.of(name));
        Disk.sync(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
