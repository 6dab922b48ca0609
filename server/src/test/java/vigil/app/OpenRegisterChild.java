package vigil.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vigil.claim.Curation.Cite;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.intake.Unfinished;
import vigil.ledger.LedgerFault;

/// A process that has a register open and writes into it as it is told, a word on a line; it says `exit CODE` after
/// each.
final class OpenRegisterChild {
    /// It failed, and the words say that a new start is needed.
    static final int START_AGAIN = 74;

    private OpenRegisterChild() {}

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Vigil vigil = Vigil.open(Path.of(args[0]), Clock.systemUTC(), Settings.DEFAULT)) {
            System.out.println("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println("exit " + code(vigil, line));
            }
        }
    }

    private static int code(Vigil vigil, String word) {
        try {
            switch (word) {
                case "entry" -> vigil.record(List.of(cite(vigil)));
                case "typed" -> vigil.unfinished().keep(new Unfinished.Piece("wren", "fact", "Aren", vigil.now()));
                default -> throw new IllegalArgumentException(word);
            }
            return 0;
        } catch (LedgerFault e) {
            return String.valueOf(e.getMessage()).contains("start again") ? START_AGAIN : START_AGAIN + 1;
        }
    }

    private static Cite cite(Vigil vigil) {
        var source = new Source(
                vigil.id(), "A notice", "letter", null, null, null, null, null, null, false, Visibility.TEAM);
        return new Cite(vigil.id(), vigil.now(), "desk", source);
    }
}
