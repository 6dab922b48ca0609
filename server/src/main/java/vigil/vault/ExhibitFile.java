package vigil.vault;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// One exhibit on disk: eight letters that say what it is, the exhibit's own key sealed under the home's key,
/// then its bytes as [Chunks].
final class ExhibitFile {
    static final int HEADER = 8 + Aead.KEY + Aead.OVERHEAD;

    private static final byte[] MAGIC = "VGLEXHB1".getBytes(StandardCharsets.US_ASCII);
    private static final String PURPOSE = "vigil exhibit key 1";
    private static final int BUFFER = 1 << 18;

    private ExhibitFile() {}

    /// Encrypts all that `in` yields into a new file that is on disk when this returns.
    static void write(Path file, HomeKey home, InputStream in) throws IOException {
        byte[] key = Aead.random(Aead.KEY);
        try (FileChannel channel = Disk.create(file)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            out.write(MAGIC);
            out.write(home.seal(PURPOSE, key));
            var sealing = new SealingStream(new Unclosed(out), key, MAGIC);
            try (sealing) {
                in.transferTo(sealing);
            }
            out.flush();
            channel.force(true);
        }
    }

    /// What was encrypted. A file that is not as it was written throws in opening or in reading.
    static InputStream read(Path file, HomeKey home) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            byte[] header = in.readNBytes(HEADER);
            if (header.length < HEADER) {
                throw new EOFException("cut off after " + header.length + " bytes");
            }
            if (!Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))) {
                throw new IOException("not an exhibit of Vigil, or changed between bytes 0 and " + MAGIC.length);
            }
            byte[] key = home.open(PURPOSE, Arrays.copyOfRange(header, MAGIC.length, HEADER))
                    .orElseThrow(() -> new IOException("changed between bytes " + MAGIC.length + " and " + HEADER
                            + ", or sealed under another home's key"));
            return new OpeningStream(in, key, MAGIC, HEADER);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
