package vigil.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

/// One of the papers that together give the home's key back. Written as sixteen groups of four letters and
/// digits (RFC 4648 base 32) with a checksum of 32 bits, so that a slip of the pen is noticed.
///
/// @param threshold how many are needed, 2 to 15
/// @param number which one this is, 1 to 15
/// @param set three bytes by which shares of one key know each other
public record RecoveryShare(int threshold, int number, byte[] set, byte[] value) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    static final int SET = 3;
    private static final int CHECKED = 1 + SET + Aead.KEY;
    private static final int CHECK = 4;

    /// The words of a share's paper, without a heading.
    public String text() {
        byte[] all = ByteBuffer.allocate(CHECKED + CHECK)
                .put(checked())
                .put(check(checked()))
                .array();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.length * 8 / 5; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(five(all, i)));
        }
        return text.toString();
    }

    private byte[] checked() {
        return ByteBuffer.allocate(CHECKED)
                .put((byte) (threshold << 4 | number))
                .put(set)
                .put(value)
                .array();
    }

    private static byte[] check(byte[] checked) {
        byte[] tag = "vigil/recovery-share\0".getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(Hash.of(tag, checked).bytes(), CHECK);
    }

    private static int five(byte[] bytes, int index) {
        int bit = index * 5;
        int two = (bytes[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0);
        return two >> 11 - bit % 8 & 31;
    }

    /// Reads what somebody typed from paper: small letters, blanks and hyphens as they come, 0, 1 and 8 for the
    /// letters they look like. `where` names the share in a refusal, which repeats nothing of it.
    public static RecoveryShare parse(String typed, String where) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
        int length = (CHECKED + CHECK) * 8 / 5;
        if (letters.length() != length) {
            throw refused("share-length", where, Integer.toString(letters.length()), Integer.toString(length));
        }
        ByteBuffer all = ByteBuffer.wrap(bytes(letters, where));
        byte[] checked = new byte[CHECKED];
        byte[] check = new byte[CHECK];
        all.get(checked).get(check);
        if (!Arrays.equals(check(checked), check)) {
            throw refused("share-check", where);
        }
        return new RecoveryShare(
                checked[0] >> 4 & 15,
                checked[0] & 15,
                Arrays.copyOfRange(checked, 1, 1 + SET),
                Arrays.copyOfRange(checked, 1 + SET, CHECKED));
    }

    private static byte[] bytes(String letters, String where) {
        ByteBuffer bytes = ByteBuffer.allocate(CHECKED + CHECK);
        for (int group = 0; group < letters.length(); group += 8) {
            long forty = 0;
            for (char letter : letters.substring(group, group + 8).toCharArray()) {
                int five = ALPHABET.indexOf(letter);
                if (five < 0) {
                    throw refused("share-letter", where, String.valueOf(letter));
                }
                forty = forty << 5 | five;
            }
            bytes.put((byte) (forty >> 32)).putInt((int) forty);
        }
        return bytes.array();
    }

    private static Refusal refused(String code, String where, String... found) {
        return new Refusal(new Problem(code, where, found));
    }

    @Override
    public String toString() {
        return "RecoveryShare " + number;
    }
}
