package vigil.intake.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Reads a file in a process of its own, so that a parser's worst day costs one refusal. The child has a
/// small heap, an end to its time, an empty folder and no environment; it can write no file and, where the
/// system lets an ordinary user say so, has no network (docs/decisions/0003-parsers-in-a-child.md).
/// Whatever becomes of it, the answer here is an extract or a refusal.
public final class ParserProcess {
    /// Children at one time; each may take its whole heap.
    private static final Semaphore SEATS = new Semaphore(2, true);

    private ParserProcess() {}

    static Extract read(Format format, byte[] file, Limits limits) {
        return read(format, file, limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Extract read(Format format, byte[] file, Limits limits, Path temporary) {
        List<String> arguments = List.of(
                format.name(),
                String.valueOf(limits.fileBytes()),
                String.valueOf(limits.textUnits()),
                String.valueOf(limits.pages()));
        return Extract.of(answer(ParserMain.class, arguments, file, limits, temporary));
    }

    /// What `main` of another parser prints when it is started with `arguments` and given `file` on its standard
    /// input. A child that fails, or takes or says too much, is a refusal; what it says is not to be trusted.
    public static byte[] answer(Class<?> main, List<String> arguments, byte[] file, Limits limits) {
        return answer(main, arguments, file, limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static byte[] answer(Class<?> main, List<String> arguments, byte[] file, Limits limits, Path temporary) {
        SEATS.acquireUninterruptibly();
        try {
            Path empty = Files.createTempDirectory(temporary, "vigil-parser-");
            try {
                return bytes(ParserCommand.of(main, arguments, limits, empty), empty, file, limits);
            } finally {
                delete(empty);
            }
        } catch (IOException noFolderOrNoProcess) {
            throw new Refusal(new Problem("parser-start", "file"));
        } finally {
            SEATS.release();
        }
    }

    static Extract run(List<String> command, Path empty, byte[] file, Limits limits) throws IOException {
        return Extract.of(bytes(command, empty, file, limits));
    }

    private static byte[] bytes(List<String> command, Path empty, byte[] file, Limits limits) throws IOException {
        var builder =
                new ProcessBuilder(command).directory(empty.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        // without it Java takes the names of its own jars for ASCII
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PATH", "/usr/bin" + File.pathSeparator + "/bin");
        try (var child = new Child(builder.start(), limits)) {
            return child.answer(file);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .filter(file -> !file.delete())
                    .forEach(File::deleteOnExit);
        } catch (IOException alreadyGone) {
            folder.toFile().deleteOnExit();
        }
    }
}
