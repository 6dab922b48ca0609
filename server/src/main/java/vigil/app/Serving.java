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

/// A register that is being served, and how to come in.
final class Serving implements AutoCloseable {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "localhost");

    /// Who is let in by the link that is printed.
    enum Welcome {
        /// Whoever has an account; where nobody has, the first keeper.
        TEAM,
        /// One more keeper, for a team that has lost all of its own.
        NEW_KEEPER,
        /// Whoever reads the link, once, with every right: for the demo, which has nothing to hide.
        ANYBODY
    }

    private final WebServer server;
    private final Errands errands;
    private final String desk;
    private final String way;
    private final String words;

    private Serving(WebServer server, Errands errands, String desk, String way, String words) {
        this.server = server;
        this.errands = errands;
        this.desk = desk;
        this.way = way;
        this.words = words;
    }

    /// Starts the server; an act of publication whose edition was not written is made good first.
    static Serving start(Vigil vigil, Settings settings, Welcome welcome) {
        if (vigil.released().edition() > 0) {
            vigil.bringUpToDate();
        }
        Team team = vigil.team();
        String outside = settings.text(Setting.DESK_ADDRESS).replaceAll("/+$", "");
        boolean https = outside.startsWith("https://");
        var passes = new EntryPasses();
        var sessions = new Sessions(vigil.forward(), team);
        var edition = new EditionFiles(vigil::edition);
        var routes = Routes.of(edition, new SignIn(passes, sessions, team, https), vigil);
        var names = outside.isEmpty() ? List.<String>of() : List.of(outside.replaceFirst("https?://", ""));
        var web = new WebSettings(settings.address(), settings.port(), names, https, settings.list(Setting.PROXIES));
        var server = WebServer.start(web, routes, sessions, edition);
        var errands = Errands.start(vigil);
        String desk = outside.isEmpty() ? here(settings.address(), server) : outside;
        return switch (welcome) {
            case ANYBODY ->
                new Serving(
                        server,
                        errands,
                        desk,
                        "enter?token=" + passes.issue(somebody(team)),
                        "The desk, once, for you:    ");
            case NEW_KEEPER -> keeper(server, errands, desk, team, "One more keeper, once:      ");
            case TEAM ->
                team.all().isEmpty()
                        ? keeper(server, errands, desk, team, "The first keeper, once:     ")
                        : new Serving(server, errands, desk, "enter", "The desk:                   ");
        };
    }

    private static Serving keeper(WebServer server, Errands errands, String desk, Team team, String words) {
        return new Serving(server, errands, desk, "join?token=" + team.inviteKeeper(), words);
    }

    /// Browsers make passkeys for a name, and this machine's is localhost.
    private static String here(String address, WebServer server) {
        return THIS_MACHINE.contains(address) ? "http://localhost:" + server.port() : server.address();
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

    /// Where the desk is entered.
    String link() {
        return desk + "/desk/" + way;
    }

    void announce(PrintWriter out) {
        out.println("The register, for readers:  " + address() + "/");
        out.println(words + link());
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
        errands.close();
    }
}
