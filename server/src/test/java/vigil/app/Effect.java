package vigil.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// What one call to the system changed below a folder; paths are relative to it. Made again one by one, effects give
/// every state in which a process that is killed can leave its files.
sealed interface Effect {
    /// Makes the same change below `root`.
    void in(Path root) throws IOException;

    /// A file was opened that has to be there from now on.
    record Made(Path file, boolean emptied) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            try (var channel = open(root.resolve(file))) {
                if (emptied) {
                    channel.truncate(0);
                }
            }
        }
    }

    record Written(Path file, long at, byte[] bytes) implements Effect {
        @Override
        public String toString() {
            return "Written[" + file + ", " + bytes.length + " bytes at " + at + "]";
        }

        @Override
        public void in(Path root) throws IOException {
            try (var channel = open(root.resolve(file))) {
                write(channel, bytes, at);
            }
        }
    }

    record Copied(Path from, long at, Path file, long to, long length) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            try (var in = FileChannel.open(root.resolve(from));
                    var channel = open(root.resolve(file))) {
                var bytes = ByteBuffer.allocate(Math.toIntExact(length));
                in.read(bytes, at);
                write(channel, bytes.array(), to);
            }
        }
    }

    record Sized(Path file, long size) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            try (var channel = open(root.resolve(file))) {
                if (channel.size() < size) {
                    write(channel, new byte[1], size - 1);
                }
                channel.truncate(size);
            }
        }
    }

    record Renamed(Path from, Path to) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            Files.move(root.resolve(from), root.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    record Linked(Path from, Path to) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            Files.createLink(root.resolve(to), root.resolve(from));
        }
    }

    record Pointed(Path at, Path target) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            Files.createSymbolicLink(root.resolve(at), target);
        }
    }

    record Gone(Path path) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            Files.delete(root.resolve(path));
        }
    }

    record Folder(Path path) implements Effect {
        @Override
        public void in(Path root) throws IOException {
            Files.createDirectory(root.resolve(path));
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void write(FileChannel channel, byte[] bytes, long at) throws IOException {
        for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            channel.write(rest, at + rest.position());
        }
    }
}
