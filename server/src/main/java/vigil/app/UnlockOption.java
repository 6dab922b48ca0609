package vigil.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.vault.Recovery;
import vigil.vault.RecoveryShare;
import vigil.vault.Unlock;

/// What opens a backup or a home: its passphrase, or the recovery shares when that is lost.
@NullUnmarked // picocli fills the fields before a command runs
final class UnlockOption {
    @Option(
            names = "--shares",
            paramLabel = "FILE",
            description = "Recovery shares instead of the passphrase, one on a line; - reads what you type.")
    private String shares;

    @Mixin
    private PassphraseOption passphrase;

    Unlock unlock() {
        return shares == null ? passphrase.orAsk("Passphrase of the backup: ") : Recovery.combine(shares());
    }

    boolean hasShares() {
        return shares != null;
    }

    PassphraseOption passphrase() {
        return passphrase;
    }

    List<RecoveryShare> shares() {
        return shares(shares);
    }

    /// The shares in a file; what they say is repeated in no message.
    static List<RecoveryShare> shares(String file) {
        var shares = new ArrayList<RecoveryShare>();
        var problems = new ArrayList<Problem>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                shares.add(RecoveryShare.parse(lines.get(i), "line " + (i + 1)));
            } catch (Refusal e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return shares;
    }

    private static List<String> lines(String file) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refusal(new Problem("file-missing", file));
        }
    }
}
