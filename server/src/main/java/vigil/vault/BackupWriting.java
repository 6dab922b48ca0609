package vigil.vault;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.NoteSigner;

/// Writes one file of a backup: header, then a ZIP of the files and their signed list, as [Chunks].
final class BackupWriting {
    private static final int BUFFER = 1 << 18;

    private final BackupHeader header;
    private final byte[] key;
    private final NoteSigner signer;

    BackupWriting(BackupHeader header, byte[] key, NoteSigner signer) {
        this.header = header;
        this.key = key;
        this.signer = signer;
    }

    /// Writes `target`, which must not be there, and brings it to disk. What it holds is what was read, also
    /// of files that others add to; those that went away before they were opened are left out.
    BackupManifest write(Path target, Map<String, Path> files, @Nullable Head ledger, @Nullable Head custody)
            throws IOException {
        try (FileChannel channel = Disk.create(target)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            out.write(header.bytes());
            BackupManifest manifest;
            try (var zip = new ZipOutputStream(new BufferedOutputStream(
                    new SealingStream(new Unclosed(out), key, header.context()), Chunks.PLAIN))) {
                var hashes = new TreeMap<String, Hash>();
                for (var file : files.entrySet()) {
                    add(zip, file.getKey(), file.getValue(), hashes);
                }
                manifest = new BackupManifest(header.part(), header.counter(), ledger, custody, hashes);
                zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
                zip.write(manifest.signed(signer));
                zip.closeEntry();
            }
            out.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file, Map<String, Hash> hashes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // what is encrypted does not shrink
            zip.setLevel(name.endsWith(".db") ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(name));
            hashes.put(name, Hash.of(new Copying(in, zip)));
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            // a draft that was finished or dropped since we looked
        }
    }

    /// Hands on to `out` what is read.
    private static final class Copying extends java.io.FilterInputStream {
        private final OutputStream out;

        Copying(InputStream in, OutputStream out) {
            super(in);
            this.out = out;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read > 0) {
                out.write(into, from, read);
            }
            return read;
        }
    }
}
