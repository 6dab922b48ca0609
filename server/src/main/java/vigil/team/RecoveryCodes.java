package vigil.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.claim.Id;
import vigil.tables.Tables;

/// Codes on paper for the day on which everything else is lost: 80 random bits each, good once, kept as hashes.
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final Tables file;

    RecoveryCodes(Tables file) {
        this.file = file;
    }

    /// New codes in the place of all that were there.
    List<String> issue(Id account) {
        return file.whole(() -> {
            file.change("DELETE FROM recovery_code WHERE account = ?", account.text());
            var codes = new ArrayList<String>();
            for (int i = 0; i < COUNT; i++) {
                String code = random();
                file.change("INSERT INTO recovery_code(hash, account) VALUES(?, ?)", hash(code), account.text());
                codes.add(code);
            }
            return codes;
        });
    }

    /// Whether this was one of theirs. It is worth nothing afterwards.
    boolean spend(Id account, String code) {
        return file.change("DELETE FROM recovery_code WHERE hash = ? AND account = ?", hash(code), account.text()) == 1;
    }

    int left(Id account) {
        return file.rows("SELECT COUNT(*) FROM recovery_code WHERE account = ?", row -> row.getInt(1), account.text())
                .getFirst();
    }

    private static String random() {
        var code = new StringBuilder();
        byte[] bytes = Secret.bytes(16);
        for (int i = 0; i < bytes.length; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /// As people copy it from paper: letters that look like figures are taken for them.
    private static String hash(String code) {
        String plain = code.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return Secret.hash("recovery " + plain);
    }
}
