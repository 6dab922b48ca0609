package vigil.vault;

import java.io.IOException;
import java.io.OutputStream;

/// Encrypts what is written, chunk by chunk; complete only once it is closed.
final class SealingStream extends OutputStream {
    private final OutputStream out;
    private final Chunks chunks;
    private final byte[] plain = new byte[Chunks.PLAIN];
    private final byte[] sealed = new byte[Chunks.SEALED];
    private int held;
    private boolean closed;

    SealingStream(OutputStream out, byte[] key, byte[] context) {
        this.out = out;
        chunks = new Chunks(key, context);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            // a full chunk waits until it is known whether it is the last
            if (held == plain.length) {
                emit(false);
            }
            int taken = Math.min(left, plain.length - held);
            System.arraycopy(bytes, at, plain, held, taken);
            held += taken;
            at += taken;
            left -= taken;
        }
    }

    private void emit(boolean last) throws IOException {
        out.write(sealed, 0, chunks.seal(plain, held, last, sealed));
        held = 0;
    }

    /// Writes the last chunk, and closes what is below.
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                emit(true);
            }
        }
    }
}
