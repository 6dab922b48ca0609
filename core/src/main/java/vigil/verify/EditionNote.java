package vigil.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

/// What a register signs for an edition: the text of the note `manifest.sig`, seven lines
///
///     vigil edition v1
///     name <what the register calls itself>
///     edition <number>
///     date <ISO 8601 day>
///     files <lines of manifest.txt>
///     manifest <SHA-256 of manifest.txt, 64 hex digits>
///     log <leaves of the public log> <its root in base64>
///
/// The first line, which holds spaces, keeps it apart from a checkpoint, whose first line is a key's name.
public record EditionNote(
        String name, int edition, LocalDate date, int files, Hash manifest, long logSize, Hash logRoot) {
    /// The file whose hash is signed, and the file of the signature.
    public static final String MANIFEST = "manifest.txt";

    public static final String SIGNATURE = "manifest.sig";

    /// The file that others sign after it was made: the manifest does not name it, the note says what it must say.
    public static final String CHECKPOINT = "checkpoint";

    /// The file of the register's second key, of type 6. Editions of before have none.
    public static final String SECOND_KEY = "key.mldsa44";

    private static final Pattern FORM = Pattern.compile("""
            vigil edition v1
            name ([^\\p{Cntrl}]{1,200})
            edition (0|[1-9]\\d{0,8})
            date (\\d{4}-\\d\\d-\\d\\d)
            files (0|[1-9]\\d{0,8})
            manifest ([0-9a-f]{64})
            log (0|[1-9]\\d{0,17}) (\\S{44})
            """);

    public EditionNote {
        if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(new Problem("edition-name", "name", name));
        }
    }

    public static EditionNote parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new Refusal(new Problem("verify-form", SIGNATURE));
        }
        try {
            return new EditionNote(
                    m.group(1),
                    Integer.parseInt(m.group(2)),
                    LocalDate.parse(m.group(3)),
                    Integer.parseInt(m.group(4)),
                    Hash.ofHex(m.group(5)),
                    Long.parseLong(m.group(6)),
                    Hash.ofBase64(m.group(7)));
        } catch (DateTimeException noSuchDay) {
            throw new Refusal(new Problem("verify-form", SIGNATURE, m.group(3)));
        }
    }

    public String text() {
        return "vigil edition v1"
                + ("\nname " + name)
                + ("\nedition " + edition)
                + ("\ndate " + date)
                + ("\nfiles " + files)
                + ("\nmanifest " + manifest.hex())
                + ("\nlog " + logSize + " " + logRoot.base64())
                + "\n";
    }
}
