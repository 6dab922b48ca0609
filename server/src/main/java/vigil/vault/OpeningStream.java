package vigil.vault;

import java.io.IOException;
import java.io.InputStream;

/// Decrypts chunk by chunk; hands out nothing that is not genuine. The end comes only after the last chunk:
/// whoever needs to know that nothing was cut off reads to the end.
final class OpeningStream extends InputStream {
    /// Bytes `from` to `to` of the sealed stream are not what was written, or the stream ends there too early.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        final long from;
        final long to;

        Damaged(long from, long to) {
            super("changed or cut off between bytes " + from + " and " + to);
            this.from = from;
            this.to = to;
        }
    }

    private final InputStream in;
    private final Chunks chunks;
    private byte[] sealed = new byte[Chunks.SEALED];
    private byte[] ahead = new byte[Chunks.SEALED];
    private final byte[] plain = new byte[Chunks.PLAIN];
    private int aheadLength;
    private long position;
    private int at;
    private int end;
    private boolean ended;

    /// `offset` is where in its file the stream begins, so that damage is named by its place there.
    OpeningStream(InputStream in, byte[] key, byte[] context, long offset) throws IOException {
        this.in = in;
        chunks = new Chunks(key, context);
        position = offset;
        aheadLength = in.readNBytes(ahead, 0, ahead.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == end) {
            if (ended) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, end - at);
        System.arraycopy(plain, at, into, offset, given);
        at += given;
        return given;
    }

    private void next() throws IOException {
        byte[] free = sealed;
        sealed = ahead;
        int length = aheadLength;
        ahead = free;
        aheadLength = length == sealed.length ? in.readNBytes(ahead, 0, ahead.length) : 0;
        boolean last = aheadLength == 0;
        int opened = length < Chunks.TAG ? -1 : chunks.open(sealed, length, last, plain);
        if (opened < 0) {
            throw new Damaged(position, position + length);
        }
        position += length;
        at = 0;
        end = opened;
        ended = last;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
