package vigil.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes on to a stream that stays open when this is closed, so that it can still be brought to disk.
final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
