package vigil.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) with the layout of an age payload (C2SP age): chunks of
/// 64 KiB, each with its tag of 16 bytes; the nonce is a counter of 11 bytes and one that is 1 for the
/// last chunk. Chunks cannot be changed, exchanged, left out or cut off. The cipher is AES-256-GCM, which
/// every processor we run on has in hardware. A key serves for one stream only.
final class Chunks {
    static final int PLAIN = 1 << 16;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;

    private static final int NONCE = 12;
    private static final int COUNTER_AT = 3;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] context;
    private final ByteBuffer nonce = ByteBuffer.allocate(NONCE);
    private long counter;

    /// `context` is bound to every chunk: what the stream is and where it belongs.
    Chunks(byte[] key, byte[] context) {
        this.key = new SecretKeySpec(key, "AES");
        this.context = context;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Bytes written to `out`.
    int seal(byte[] plain, int length, boolean last, byte[] out) {
        try {
            init(Cipher.ENCRYPT_MODE, last);
            counter++;
            return cipher.doFinal(plain, 0, length, out, 0);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Bytes written to `out`; -1 if this is not the chunk that belongs here.
    int open(byte[] sealed, int length, boolean last, byte[] out) {
        try {
            init(Cipher.DECRYPT_MODE, last);
            int opened = cipher.doFinal(sealed, 0, length, out, 0);
            counter++;
            return opened;
        } catch (AEADBadTagException changed) {
            return -1;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void init(int mode, boolean last) throws GeneralSecurityException {
        nonce.putLong(COUNTER_AT, counter).put(NONCE - 1, (byte) (last ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce.array()));
        cipher.updateAAD(context);
    }
}
