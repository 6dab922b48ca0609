package vigil.vault;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Shamir's secret sharing (1979), byte by byte over GF(2^8) with the polynomial x^8+x^4+x^3+x^2+1 (0x11d): as
/// libgfshare has it, so that `gfcombine` of Debian puts our shares together without us. Fewer shares than the
/// threshold tell nothing at all.
final class Shamir {
    private static final int POLYNOMIAL = 0x11d;

    private Shamir() {}

    /// Shares by their number, 1 to `count`; any `threshold` of them give the secret.
    static SortedMap<Integer, byte[]> split(byte[] secret, int threshold, int count) {
        if (threshold < 2 || count < threshold || count > 255) {
            throw new IllegalArgumentException(threshold + " of " + count + " shares");
        }
        byte[][] coefficients = new byte[threshold][];
        coefficients[0] = secret;
        for (int i = 1; i < threshold; i++) {
            coefficients[i] = Aead.random(secret.length);
        }
        var shares = new TreeMap<Integer, byte[]>();
        for (int x = 1; x <= count; x++) {
            shares.put(x, at(x, coefficients, secret.length));
        }
        return shares;
    }

    /// The polynomials' values at `x`, by Horner's rule.
    private static byte[] at(int x, byte[][] coefficients, int length) {
        byte[] value = new byte[length];
        for (int degree = coefficients.length - 1; degree >= 0; degree--) {
            for (int i = 0; i < length; i++) {
                value[i] = (byte) (times(value[i] & 0xff, x) ^ coefficients[degree][i]);
            }
        }
        return value;
    }

    /// The values at 0 of the polynomials through these shares; another secret if one of them is wrong.
    static byte[] combine(Map<Integer, byte[]> shares) {
        byte[] secret = new byte[shares.values().iterator().next().length];
        shares.forEach((x, value) -> {
            int weight = weight(x, shares.keySet());
            for (int i = 0; i < secret.length; i++) {
                secret[i] ^= (byte) times(value[i] & 0xff, weight);
            }
        });
        return secret;
    }

    /// Lagrange's weight of share `x` at 0; in this field minus is plus is exclusive or.
    private static int weight(int x, Iterable<Integer> all) {
        int weight = 1;
        for (int other : all) {
            if (other != x) {
                weight = times(weight, times(other, inverse(other ^ x)));
            }
        }
        return weight;
    }

    // no table: how long it takes tells nothing of what is multiplied
    private static int times(int a, int b) {
        int product = 0;
        int left = a;
        for (int bit = 0; bit < 8; bit++) {
            product ^= -(b >> bit & 1) & left;
            left = left << 1 ^ -(left >> 7 & 1) & POLYNOMIAL;
        }
        return product & 0xff;
    }

    /// a^254, which is 1/a.
    private static int inverse(int a) {
        int power = a;
        int product = 1;
        for (int i = 1; i < 8; i++) {
            power = times(power, power);
            product = times(product, power);
        }
        return product;
    }
}
