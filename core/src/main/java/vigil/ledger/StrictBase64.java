package vigil.ledger;

import java.util.Base64;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Base64 with exactly one spelling for each value: the JDK alone lets through missing padding and
/// stray last bits, so two different texts could mean the same bytes.
final class StrictBase64 {
    private StrictBase64() {}

    static byte[] bytes(String base64, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below like every other spelling
        }
        throw new Refusal(new Problem("base64", where, base64));
    }
}
