package vigil.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.vault.Passphrase;
import vigil.vault.Vault;

/// Where the passphrase of a home comes from: a file or descriptor, which is for services; the environment;
/// else whoever sits there is asked, and what is typed is not shown. Never a word of the command line, which
/// every user of the machine can list.
@NullUnmarked // picocli fills the fields before a command runs
final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase, for services; /dev/fd/3 reads a descriptor."
                    + " Without it, VIGIL_PASSPHRASE; without that you are asked where one is needed.")
    private Path file;

    /// What opens `home`; null for one that asks for nothing and is given nothing.
    @Nullable
    Passphrase forHome(Path home) {
        Passphrase given = given();
        return given == null && Vault.isProtected(home) ? ask("Passphrase of " + home + ": ") : given;
    }

    /// What was given, or what is typed now.
    Passphrase orAsk(String question) {
        Passphrase given = given();
        Passphrase asked = given == null ? ask(question) : given;
        if (asked == null) {
            throw new Refusal(new Problem("passphrase-needed", question.replaceAll("[: ]+$", "")));
        }
        return asked;
    }

    private @Nullable Passphrase given() {
        if (file != null) {
            return inFile(file);
        }
        String words = System.getenv("VIGIL_PASSPHRASE");
        return words == null || words.isEmpty() ? null : Passphrase.of(words);
    }

    /// The first line of a file.
    static Passphrase inFile(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = in.readLine();
            if (line != null && !line.isBlank()) {
                return Passphrase.of(line);
            }
        } catch (IOException unreadable) {
            // said below
        }
        throw new Refusal(new Problem("passphrase-file", file.toString()));
    }

    /// What somebody types; null where nobody sits at a terminal.
    static @Nullable Passphrase ask(String question) {
        Console console = System.console();
        char[] typed = console == null || !console.isTerminal() ? null : console.readPassword("%s", question);
        return typed == null ? null : Passphrase.of(new String(typed));
    }

    /// A new passphrase, typed twice.
    static Passphrase choose(String question) {
        Passphrase first = ask(question);
        Passphrase second = first == null ? null : ask("The same once more: ");
        if (first == null || second == null) {
            throw new Refusal(new Problem("passphrase-needed", "--new-passphrase-file"));
        }
        if (!first.isSame(second)) {
            throw new Refusal(new Problem("passphrase-differs", "passphrase"));
        }
        return first;
    }
}
