package vigil.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A SHA-256 hash: 32 bytes, equal where the bytes are equal.
public record Hash(byte[] bytes) implements Comparable<Hash> {
    /// Bytes in a hash.
    public static final int LENGTH = 32;

    /// Each thread has one and leaves it as new: making one costs as much as a short hash.
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::newSha256);

    public Hash {
        if (bytes.length != LENGTH) {
            throw new Refusal(new Problem("hash-length", "hash", Integer.toString(bytes.length)));
        }
        bytes = bytes.clone();
    }

    /// The hash of the parts, one after the other.
    public static Hash of(byte[]... parts) {
        MessageDigest sha256 = sha256();
        for (byte[] part : parts) {
            sha256.update(part);
        }
        return new Hash(sha256.digest());
    }

    /// The hash of all that `in` yields, without keeping it.
    public static Hash of(InputStream in) throws IOException {
        // its own, since `in` may fail half way or hash something itself
        MessageDigest sha256 = newSha256();
        byte[] part = new byte[1 << 16];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            sha256.update(part, 0, read);
        }
        return new Hash(sha256.digest());
    }

    /// From 64 hexadecimal digits in lower case.
    public static Hash ofHex(String hex) {
        try {
            Hash hash = new Hash(HexFormat.of().parseHex(hex));
            if (hash.hex().equals(hex)) {
                return hash;
            }
        } catch (IllegalArgumentException notHex) {
            // refused below like capitals, a second spelling
        }
        throw new Refusal(new Problem("hash-hex", "hash", hex));
    }

    /// From base64 with its padding (44 characters).
    public static Hash ofBase64(String base64) {
        return new Hash(StrictBase64.bytes(base64, "hash"));
    }

    /// A leaf of a Merkle tree (RFC 6962, 2.1): the byte 0 keeps it apart from an inner node.
    static Hash leaf(byte[] entry) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return new Hash(sha256.digest(entry));
    }

    /// An inner node of a Merkle tree (RFC 6962, 2.1).
    static Hash node(Hash left, Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    private static MessageDigest sha256() {
        return SHA_256.get();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Puts the 32 bytes into `target` at `offset`.
    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
