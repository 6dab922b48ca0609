package vigil.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import vigil.ledger.Hash;

/// Reads every exhibit whole: one bit that is not as it was written is found, and the exhibit named.
public final class ExhibitScan {
    /// Told after each file: how many of how many files, and how many bytes of how many.
    public interface Progress {
        /// For whoever does not watch.
        Progress SILENT = (files, ofFiles, bytes, ofBytes) -> {};

        void at(int files, int ofFiles, long bytes, long ofBytes);
    }

    private final HomeKey home;
    private final List<Path> files;
    private final Progress progress;

    ExhibitScan(HomeKey home, List<Path> files, Progress progress) {
        this.home = home;
        this.files = files;
        this.progress = progress;
    }

    List<String> findings(SortedSet<Hash> expected) {
        var findings = new ArrayList<String>();
        long total = files.stream().mapToLong(ExhibitScan::size).sum();
        long done = 0;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            expected.removeIf(hash -> hash.hex().equals(String.valueOf(file.getFileName())));
            check(file, findings);
            done += size(file);
            progress.at(i + 1, files.size(), done, total);
        }
        expected.forEach(hash -> findings.add("Exhibit " + hash + " is missing. Restore it from a backup."));
        return List.copyOf(findings);
    }

    private void check(Path file, List<String> findings) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = ExhibitFile.read(file, home)) {
            Hash hash = Hash.of(in);
            if (!hash.hex().equals(name)) {
                findings.add("Exhibit " + name + " holds another exhibit, " + hash + " (" + file + ").");
            }
        } catch (IOException e) {
            findings.add("Exhibit " + name + " is damaged: " + e.getMessage() + " (" + file
                    + "). Restore it from a backup.");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
