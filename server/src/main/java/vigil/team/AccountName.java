package vigil.team;

import java.text.Normalizer;
import java.util.Locale;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// What somebody is called here. Names that differ only in capitals, width or spaces are one name.
record AccountName(String text, String key) {
    private static final int LONGEST = 60;

    static AccountName of(String given) {
        String text = clean(given);
        if (text.isEmpty()) {
            throw new Refusal(new Problem("missing", "name"));
        }
        if (text.codePointCount(0, text.length()) > LONGEST
                || !text.codePoints().allMatch(AccountName::isPlain)) {
            throw new Refusal(new Problem("team-name", "name", String.valueOf(LONGEST)));
        }
        return new AccountName(text, key(text));
    }

    /// What two names are compared by; any text has one, so that asking for a name that cannot be is not special.
    static String key(String given) {
        return Normalizer.normalize(clean(given), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String clean(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /// Neither control characters nor those that turn or hide text: a name must not pass for another.
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
