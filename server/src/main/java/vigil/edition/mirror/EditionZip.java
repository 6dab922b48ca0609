package vigil.edition.mirror;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Packs an edition into one file for a stick. The same edition gives the same bytes: names in order, every time the
/// same moment, so that nothing tells when or where it was packed.
public final class EditionZip {
    /// The first moment that a ZIP can say.
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private EditionZip() {}

    /// Whole or absent: what stands at `zip` is replaced when all is written.
    public static void write(Path edition, Path zip) {
        Path draft = zip.resolveSibling(zip.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
                    var pack = new ZipOutputStream(out)) {
                for (String path : paths(edition)) {
                    var entry = new ZipEntry(path);
                    entry.setTimeLocal(MOMENT);
                    pack.putNextEntry(entry);
                    Files.copy(edition.resolve(path), pack);
                    pack.closeEntry();
                }
            }
            Files.move(draft, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new Refusal(new Problem("zip-write", zip.toString(), String.valueOf(fault.getMessage())));
        }
    }

    /// Every file of an edition, in the order of names.
    static List<String> paths(Path edition) throws IOException {
        try (Stream<Path> all = Files.walk(edition)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> edition.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
