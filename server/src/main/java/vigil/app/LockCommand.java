package vigil.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.vault.Passphrase;
import vigil.vault.Recovery;
import vigil.vault.Vault;

/// `vigil lock`: puts the home's key under a passphrase, or under another one.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description = "Puts the key of the register under a new passphrase, which is asked twice and at every start."
                + " A register that runs goes on. Without passphrase and without recovery shares nothing opens it.")
final class LockCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the new passphrase (default: you are asked).")
    private Path chosen;

    @Option(
            names = "--shares",
            paramLabel = "FILE",
            description = "Recovery shares instead of the passphrase that was lost, one on a line.")
    private String shares;

    @Option(names = "--open", description = "Take the passphrase away: who takes the disk reads everything.")
    private boolean open;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = home.existing();
        if (shares != null) {
            Vault.protect(folder, Recovery.combine(UnlockOption.shares(shares)), fresh());
        } else {
            try (Vault vault = home.vault()) {
                vault.protect(open ? null : fresh());
            }
        }
        spec.commandLine()
                .getOut()
                .println(
                        open
                                ? "The register opens without a passphrase now."
                                : "The register is under the new passphrase. Make recovery shares: vigil shares make."
                                        + " Backups made before open with the passphrase they were made with.");
        return 0;
    }

    private Passphrase fresh() {
        return chosen == null ? PassphraseOption.choose("New passphrase: ") : PassphraseOption.inFile(chosen);
    }
}
