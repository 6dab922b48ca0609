package vigil.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `vigil settings`: everything that can be set.
@NullUnmarked // picocli fills the field before it runs
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Prints every setting with its default and what it costs (docs/settings.md is this list).")
final class SettingsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(SettingsFile.documented());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
