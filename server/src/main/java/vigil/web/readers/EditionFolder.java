package vigil.web.readers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder of one edition, from which no path leads out.
record EditionFolder(Path root) {
    /// One step of a path. Nothing hidden, nothing above, no other separator, no device of any system.
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}");

    /// The file at `path` (without a slash before it), if the edition has one; no link is followed.
    Optional<Path> file(String path) {
        Path at = root;
        for (String step : path.split("/", -1)) {
            if (!STEP.matcher(step).matches()) {
                return Optional.empty();
            }
            at = at.resolve(step);
            if (Files.isSymbolicLink(at)) {
                return Optional.empty();
            }
        }
        return Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS) ? Optional.of(at) : Optional.empty();
    }

    boolean hasFolder(String path) {
        return file(path + "/index.html").isPresent();
    }

    static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
