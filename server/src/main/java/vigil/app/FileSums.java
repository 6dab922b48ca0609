package vigil.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigil.ledger.Hash;

/// What every file of a home was when it was last read, in `doctor.sums`: a file of the same size and the same
/// time of writing, but with other bytes, was changed by no program. A bit that rotted shows so even where
/// no format looks at it.
final class FileSums {
    private static final String NAME = "doctor.sums";

    private final Path home;
    private final Path file;

    /// One file as it was.
    private record Sum(String hash, long size, String written) {
        static Sum parse(String line) {
            String[] words = line.split(" ", 4);
            return new Sum(words[0], Long.parseLong(words[1]), words[2]);
        }

        boolean isUntouched(Sum now) {
            return size == now.size && written.equals(now.written);
        }
    }

    FileSums(Path home) {
        this.home = home;
        file = home.resolve(NAME);
    }

    /// Reads all files and remembers them; what changed though nobody wrote it.
    List<String> compare() throws IOException {
        var findings = new ArrayList<String>();
        Map<String, Sum> before = read(findings);
        Map<String, Sum> now = now();
        now.forEach((name, sum) -> {
            Sum then = before.get(name);
            if (then != null && then.isUntouched(sum) && !then.hash.equals(sum.hash)) {
                findings.add(home.resolve(name) + " was changed by no program: at least one bit of it flipped."
                        + " The disk is failing; restore the file from a backup and replace the disk.");
                sum = then;
            }
            before.put(name, sum);
        });
        before.keySet().retainAll(now.keySet());
        write(before);
        return findings;
    }

    private Map<String, Sum> now() throws IOException {
        var sums = new TreeMap<String, Sum>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(each).toString().replace('\\', '/');
                if (!name.equals(NAME) && !name.matches(".*(\\.lock|-shm)|backup\\.tmp-.*")) {
                    sum(each).ifPresent(sum -> sums.put(name, sum));
                }
            }
        }
        return sums;
    }

    private static java.util.Optional<Sum> sum(Path each) throws IOException {
        try (InputStream in = Files.newInputStream(each)) {
            String written = Files.getLastModifiedTime(each).toString();
            long size = Files.size(each);
            return java.util.Optional.of(new Sum(Hash.of(in).hex(), size, written));
        } catch (NoSuchFileException goneMeanwhile) {
            return java.util.Optional.empty();
        }
    }

    private Map<String, Sum> read(List<String> findings) throws IOException {
        var sums = new TreeMap<String, Sum>();
        if (Files.exists(file)) {
            String[] parts = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", 2);
            if (parts.length < 2
                    || !parts[0].equals(
                            Hash.of(parts[1].getBytes(StandardCharsets.UTF_8)).hex())) {
                findings.add(file + " is damaged. The disk may be failing; what it said is lost.");
                return sums;
            }
            parts[1].lines().forEach(line -> sums.put(line.split(" ", 4)[3], Sum.parse(line)));
        }
        return sums;
    }

    private void write(Map<String, Sum> sums) throws IOException {
        var lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum.hash)
                .append(' ')
                .append(sum.size)
                .append(' ')
                .append(sum.written)
                .append(' ')
                .append(name)
                .append('\n'));
        byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
        Path draft = home.resolve("draft-" + NAME);
        Files.writeString(draft, Hash.of(body).hex() + "\n" + lines, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
