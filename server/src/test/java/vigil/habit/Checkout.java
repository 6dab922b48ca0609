package vigil.habit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folder of the repository these tests run in, wherever it lies: its files, and what was compiled from them.
final class Checkout {
    /// What is made, not written.
    private static final Set<String> MADE = Set.of(".git", ".idea", ".vigil", ".vscode", "target");

    private Checkout() {}

    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no ARCHITECTURE.md in or above " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }

    static String read(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The file's text; empty if it is not UTF-8, as a picture or a font is not.
    static Optional<String> text(Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Every file that somebody wrote.
    static List<Path> files() {
        return walk(root(), MADE);
    }

    /// Every Java source, tests included.
    static List<Path> sources() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /// The compiled classes of a module, without what the templates were turned into.
    static List<ClassModel> classes(String module) {
        var folder = root().resolve(module).resolve("target/classes/vigil");
        return walk(folder, Set.of()).stream()
                .filter(file -> file.toString().endsWith(".class"))
                .map(Checkout::parse)
                .toList();
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Path> walk(Path start, Set<String> without) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = String.valueOf(folder.getFileName());
                    return without.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!without.contains(file.getFileName().toString())) { // in a worktree .git is a file
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found.stream().sorted().toList();
    }
}
