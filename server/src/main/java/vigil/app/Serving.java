package vigil.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import vigil.claim.Id;
import vigil.team.Role;
import vigil.team.Team;
import vigil.web.Routes;
import vigil.web.WebServer;
import vigil.web.WebSettings;
import vigil.web.desk.SignIn;
import vigil.web.readers.EditionFiles;
import vigil.web.session.EntryPasses;
import vigil.web.session.Sessions;

/// A register that is being served, and the pass to its desk.
final class Serving implements AutoCloseable {
    private final WebServer server;
    private final String pass;

    private Serving(WebServer server, String pass) {
        this.server = server;
        this.pass = pass;
    }

    /// Starts the server; an act of publication whose edition was not written is made good first.
    static Serving start(Vigil vigil, Settings settings) {
        if (vigil.released().edition() > 0) {
            vigil.bringUpToDate();
        }
        var passes = new EntryPasses();
        var sessions = new Sessions(vigil.clock(), vigil.team());
        var routes = Routes.of(new EditionFiles(vigil::edition), new SignIn(passes, sessions, false), vigil);
        var server = WebServer.start(
                new WebSettings(settings.address(), settings.port(), List.of(), false), routes, sessions);
        return new Serving(server, passes.issue(somebody(vigil.team())));
    }

    private static Id somebody(Team team) {
        return team.all().stream()
                .findFirst()
                .orElseGet(() -> team.enrol("editor", Role.KEEPER, Set.of()))
                .id();
    }

    String address() {
        return server.address();
    }

    /// The link that opens the desk, once.
    String link() {
        return server.address() + "/desk/enter?token=" + pass;
    }

    void announce(PrintWriter out) {
        out.println("The register, for readers:  " + address() + "/");
        out.println("The desk, once, for you:    " + link());
        out.println("Ctrl-C ends it.");
        out.flush();
    }

    /// Waits until the process is told to end.
    void untilStopped() throws InterruptedException {
        var stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown));
        stop.await();
    }

    @Override
    public void close() {
        server.close();
    }
}
