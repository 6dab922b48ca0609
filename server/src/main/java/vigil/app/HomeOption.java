package vigil.app;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/// Which register a command works on.
@NullUnmarked // picocli fills the fields before a command runs
final class HomeOption {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            defaultValue = "${env:VIGIL_HOME}",
            description = "The folder of the register; VIGIL_HOME, if that is set.")
    Path home;

    Vigil open() {
        return Vigil.open(home, java.time.Clock.systemUTC(), Settings.DEFAULT);
    }
}
