package vigil.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `vigil serve`: the newest edition for readers, and the desk.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the newest edition and the desk, until Ctrl-C. Where nobody works yet, a"
                + " one-time link for the first keeper is printed.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; 0 takes any that is free (default: the setting port, else 8080).")
    private String port;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            description = "The address to listen on (default: the setting address, else 127.0.0.1, this machine only)."
                    + " Anything else shows the desk's door to the network: put a proxy with TLS in front.")
    private String address;

    @Option(
            names = "--new-keeper",
            description = "Print a one-time link for one more keeper, for a team that has lost all of its own.")
    private boolean newKeeper;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Vigil vigil = home.open();
                Serving serving = Serving.start(vigil, settings(), welcome())) {
            serving.announce(out);
            serving.untilStopped();
        }
        return 0;
    }

    private Serving.Welcome welcome() {
        return newKeeper ? Serving.Welcome.NEW_KEEPER : Serving.Welcome.TEAM;
    }

    private Settings settings() {
        Settings settings = home.settings();
        settings = port == null ? settings : settings.with(Setting.LISTEN_PORT, port);
        return address == null ? settings : settings.with(Setting.LISTEN_ADDRESS, address);
    }
}
