package vigil.verify;

import java.util.Locale;
import vigil.claim.Problem;

/// The verifier's own words. It stands alone, without the texts of the register, so it speaks one language.
final class English {
    private English() {}

    static String count(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /// One sentence that names the file first.
    static String sentence(Problem problem) {
        return problem.where() + ": " + words(problem);
    }

    private static String words(Problem problem) {
        String what = String.join(", ", problem.found());
        return switch (problem.code()) {
            case "verify-folder" -> "is not a folder that can be read";
            case "verify-address" -> "no copy of a register could be fetched from there" + brackets(what);
            case "verify-missing" -> "is missing";
            case "verify-changed" -> "was changed: its bytes are not those in manifest.txt";
            case "verify-extra" -> "does not belong to the edition: manifest.txt does not name it";
            case "verify-odd-name" -> "has a name that no file of an edition has";
            case "verify-link" -> "is not a regular file, and links are not followed";
            case "verify-too-large" -> "is too large for a file of an edition (" + what + " bytes)";
            case "verify-too-many" -> "holds more files than an edition has (" + what + ")";
            case "verify-unreadable" -> "cannot be read (" + what + ")";
            case "verify-form" -> "is not in the form that an edition has" + brackets(what);
            case "verify-key" -> "is not the key you gave: " + String.join(" instead of ", problem.found());
            case "verify-signature" -> "is not signed by the key of " + what;
            case "verify-manifest" ->
                "is not the manifest that was signed, so the other files could not be compared with it";
            case "verify-checkpoint" -> "does not fit the signed note of the edition" + brackets(what);
            case "verify-second" -> "lacks a good signature by the second key (ML-DSA-44) of " + what;
            case "verify-witness" -> "is not cosigned by " + what + ", whose key you gave";
            case "verify-unable" ->
                "this Java has no ML-DSA, so the signature of " + what + ", whose key you gave, cannot be checked";
            case "verify-log" -> "does not fit the log that the checkpoint speaks of" + brackets(what);
            case "verify-leaf" -> "leaf " + what + " of the public log says what no leaf can say there";
            case "verify-line" -> "line " + what + " is not a released entry in its public form";
            case "verify-commitment" -> "line " + what + " is not what the public log holds at its place";
            case "verify-taken-back" -> "line " + what + " was taken back and must not be here";
            case "verify-recomputed" -> "does not follow from the released entries" + brackets(what);
            case "verify-record" -> "the entries do not make case files" + brackets(what);
            default -> problem.code() + brackets(what);
        };
    }

    private static String brackets(String what) {
        return what.isEmpty() ? "" : " (" + what + ")";
    }
}
