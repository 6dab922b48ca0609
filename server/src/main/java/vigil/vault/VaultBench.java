package vigil.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// How fast evidence comes in: hashed, encrypted and on the disk, from the start of the process on, beside restic and
/// borg on the same files in the same run.
public final class VaultBench {
    private static final int AT_ONCE = 8;

    private final Path folder;
    private final PrintStream out;
    private final long bytes;

    private VaultBench(Path folder, PrintStream out, long bytes) {
        this.folder = folder;
        this.out = out;
        this.bytes = bytes;
    }

    /// Measures in `folder`, which needs four times the room of `megabytes` in `files` files.
    public static void run(Path folder, PrintStream out, int files, int megabytes) throws IOException {
        Path source = folder.resolve("evidence");
        fill(source, files, (long) megabytes << 20);
        var bench = new VaultBench(folder, out, (long) megabytes << 20);
        out.printf("%d files, %d MB, random bytes; a new process each, until it has ended%n", files, megabytes);
        bench.measure("vigil: SHA-256, AES-256-GCM, fsync", List.of(), vigil(source, folder.resolve("home")));
        if (installed("restic")) {
            String repository = folder.resolve("restic").toString();
            bench.command("RESTIC_PASSWORD=x", "restic", "-q", "-r", repository, "init");
            bench.measure(
                    "restic backup",
                    List.of("RESTIC_PASSWORD=x"),
                    "restic",
                    "-q",
                    "--no-cache",
                    "-r",
                    repository,
                    "backup",
                    source.toString());
        }
        if (installed("borg")) {
            String repository = folder.resolve("borg").toString();
            bench.command("BORG_PASSPHRASE=x", "borg", "init", "-e", "repokey", repository);
            bench.measure(
                    "borg create, no compression",
                    List.of("BORG_PASSPHRASE=x"),
                    "borg",
                    "create",
                    "--compression",
                    "none",
                    repository + "::one",
                    source.toString());
        }
    }

    /// A Vigil started as this one was, its cache of loaded classes included.
    private static String[] vigil(Path source, Path home) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                VaultBench.class.getName(),
                source.toString(),
                home.toString()));
        return command.toArray(String[]::new);
    }

    private static boolean installed(String tool) {
        return Files.isExecutable(Path.of("/usr/bin", tool));
    }

    private static void fill(Path source, int files, long bytes) throws IOException {
        Files.createDirectories(source);
        var random = new SplittableRandom(1);
        byte[] each = new byte[(int) (bytes / files)];
        for (int i = 0; i < files; i++) {
            random.nextBytes(each);
            Files.write(source.resolve("file-" + i), each);
        }
    }

    private void measure(String name, List<String> environment, String... command) throws IOException {
        long begun = System.nanoTime();
        double cpu = childrensCpu();
        command(environment, command);
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                "%-40s %7.1f s %8.0f MB/s %8.1f CPU seconds%n",
                name, seconds, bytes / 1e6 / seconds, childrensCpu() - cpu);
    }

    /// Seconds of all processes that were started and have ended, as Linux counts them in hundredths; 0 elsewhere.
    private static double childrensCpu() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        // what stands before is the name, which may hold blanks
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    private void command(String environment, String... command) throws IOException {
        command(List.of(environment), command);
    }

    private void command(List<String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        environment.forEach(each -> builder.environment().put(each.split("=")[0], each.split("=")[1]));
        builder.environment().put("BORG_BASE_DIR", folder.resolve("borg-base").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Arrays.toString(command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// The process that is measured: keeps every file of a folder in the vault of a home.
    public static void main(String[] args) throws Exception {
        var kept = new ArrayList<Future<?>>();
        try (Vault vault = Vault.open(Path.of(args[1]), null);
                var threads = Executors.newFixedThreadPool(AT_ONCE);
                Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                kept.add(threads.submit(() -> keep(vault, file)));
            }
            for (Future<?> each : kept) {
                each.get();
            }
        }
    }

    private static void keep(Vault vault, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            vault.exhibits().keep(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
