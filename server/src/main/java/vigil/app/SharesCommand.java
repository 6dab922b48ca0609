package vigil.app;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.vault.Recovery;
import vigil.vault.RecoveryShare;
import vigil.vault.Vault;

/// `vigil shares make` and `vigil shares rehearse`: the home's key on paper.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "shares",
        mixinStandardHelpOptions = true,
        description = "Recovery shares: the home's key on several papers, of which some together open the home and"
                + " all of its backups when the passphrase is lost.")
final class SharesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = "Prints new shares, a page for each. Shares made before go on working.")
    int make(
            @Mixin HomeOption home,
            @Option(names = "--needed", defaultValue = "3", description = "How many open it (default: 3).") int needed,
            @Option(names = "--of", defaultValue = "5", description = "How many there are (default: 5).") int count) {
        try (Vault vault = home.vault()) {
            List<RecoveryShare> shares = Recovery.split(vault.key(), needed, count);
            for (RecoveryShare share : shares) {
                out().println(page(share, count));
            }
            out().flush();
        }
        return 0;
    }

    private static String page(RecoveryShare share, int count) {
        return """
                RECOVERY SHARE %d OF %d
                Any %d of these papers together open the register and its backups.
                Fewer tell nothing. Keep this one where nobody finds two of them.

                    %s

                To use it: vigil shares rehearse, vigil restore --shares, vigil lock --shares
                \f""".formatted(
                        share.number(), count, share.threshold(), share.text().replaceAll("(.{40})", "$1\n    "));
    }

    @Command(
            name = "rehearse",
            mixinStandardHelpOptions = true,
            description = "Says whether the shares that people brought open this home. Changes nothing.")
    int rehearse(
            @Mixin HomeOption home,
            @Parameters(
                            paramLabel = "FILE",
                            defaultValue = "-",
                            description = "The shares, one on a line (default: what you type, ended by Ctrl-D).")
                    String file) {
        List<RecoveryShare> shares = UnlockOption.shares(file);
        try (Vault vault = home.vault()) {
            boolean opens = Recovery.opens(shares, vault.key());
            out().println(
                            opens
                                    ? "These shares open this home and its backups."
                                    : "These shares give the key of another home. Make new ones: vigil shares make");
            return opens ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
