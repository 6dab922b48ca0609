package vigil.app;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which register a command works on, with which settings, and what opens it.
@NullUnmarked // picocli fills the fields before a command runs
final class HomeOption {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            defaultValue = "${env:VIGIL_HOME}",
            description = "The folder of the register; VIGIL_HOME, if that is set.")
    Path home;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The settings (default: vigil.properties in the home, if it is there).")
    private Path settings;

    @Mixin
    private PassphraseOption passphrase;

    Settings settings() {
        return settings == null ? SettingsFile.in(home) : SettingsFile.read(settings);
    }

    /// The folder, refused if no register is in it: these commands begin none.
    Path existing() {
        if (!java.nio.file.Files.isDirectory(home.resolve("keys"))) {
            throw new vigil.claim.Refusal(new vigil.claim.Problem("home-missing", home.toString()));
        }
        return home;
    }

    PassphraseOption passphrase() {
        return passphrase;
    }

    /// The vault of a register that is there.
    vigil.vault.Vault vault() {
        return vigil.vault.Vault.open(existing(), places(), passphrase.forHome(home));
    }

    vigil.tables.Places places() {
        return StoreOpening.places(home, settings());
    }

    Vigil open() {
        return Vigil.open(home, java.time.Clock.systemUTC(), settings(), passphrase.forHome(home));
    }
}
