package vigil.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.app.Settings;
import vigil.app.Vigil;
import vigil.app.World;
import vigil.audience.PublishPlan;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.intake.WorkingDraft;
import vigil.team.Role;
import vigil.web.desk.SignIn;
import vigil.web.readers.EditionFiles;
import vigil.web.session.EntryPasses;
import vigil.web.session.Sessions;

/// A whole running server in a temporary folder. Until something is published it serves an edition of two pages.
final class House implements AutoCloseable {
    static final String EDITOR_NAME = "amsel";

    final TestClock clock = new TestClock();
    final EntryPasses passes = new EntryPasses();
    final Vigil desk;
    final Sessions sessions;
    /// Somebody of every right and no compartment.
    final Id editor;
    final List<Route> routes;
    final WebServer server;
    private volatile boolean broken;
    private String invitation = "";

    House(Path home) {
        this(home, 0);
    }

    House(Path home, Settings settings) {
        this(home, 0, settings);
    }

    House(Path home, int port) {
        this(home, port, Settings.DEFAULT);
    }

    private House(Path home, int port, Settings settings) {
        desk = Vigil.open(home.resolve("home"), clock, settings);
        sessions = new Sessions(clock, desk.team());
        editor = desk.team().enrol(EDITOR_NAME, Role.KEEPER, Set.of()).id();
        Path edition = home.resolve("edition-1");
        write(edition, "en/index.html", "<!doctype html><title>Sarvenia</title><p>Who is held");
        write(edition, "ru/index.html", "<!doctype html><title>Сарвения</title>");
        write(edition, "en/404.html", "<!doctype html><link href=\"../vigil.css\"><title>Nobody here</title>");
        write(edition, "vigil.css", "body {color: black}\n".repeat(60));
        write(edition, "people/0k7.json", "{}\n");
        write(edition, "checkpoint", "vigil\n");
        write(home, "secret.txt", "SECRET");
        var files = new EditionFiles(() -> folder(edition));
        routes = Routes.of(files, new SignIn(passes, sessions, desk.team(), false), desk);
        server = WebServer.start(WebSettings.local(port), routes, sessions, files);
    }

    /// The invented country, with everything published that its history published.
    House fill() {
        for (World.Step step : World.load().steps()) {
            switch (step) {
                case World.Step.Append append -> desk.append(append.entries());
                case World.Step.Publish publish -> publish(publish);
            }
        }
        desk.bringUpToDate();
        return this;
    }

    private void publish(World.Step.Publish act) {
        var lines = desk.lines();
        var chosen = Set.copyOf(act.entries());
        var plan = lines.stream()
                .filter(line -> chosen.contains(line.entry().id()))
                .toList();
        desk.append(List.of(PublishPlan.publish(lines, plan, act.id(), act.at(), act.by())));
    }

    /// Lays an invented text on the desk.
    WorkingDraft lay(String text) {
        When published = When.of("2026-05-04");
        var read = desk.read("notice.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), published);
        return desk.drafts().add(read, id -> read.source(id, "media", true), desk.now(), EDITOR_NAME);
    }

    private Optional<Path> folder(Path edition) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        return desk.edition().or(() -> Optional.of(edition));
    }

    /// From now on, asking for the edition fails as a lost disk does.
    void breakDisk() {
        broken = true;
    }

    /// The word that the forms of this session carry.
    String formToken(String cookie) {
        return sessions.find(cookie.substring(cookie.indexOf('=') + 1))
                .orElseThrow()
                .formToken();
    }

    static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawClient client() {
        return new RawClient(server.port());
    }

    /// Somebody of this role who holds these keys, always the same; what comes back is the header of a session.
    String session(Role role, Set<String> compartments) {
        String name = role.word() + " " + String.join(" ", new TreeSet<>(compartments));
        var account = desk.team().all().stream()
                .filter(each -> each.name().equals(name.strip()))
                .findFirst()
                .orElseGet(() -> desk.team().enrol(name, role, compartments));
        return "Cookie: vigil-desk=" + sessions.open(account.id());
    }

    /// The word of a link for one more keeper, always the same.
    String invitation() {
        if (invitation.isEmpty()) {
            invitation = desk.team().inviteKeeper();
        }
        return invitation;
    }

    /// Names a transcript may use from its first line on.
    Map<String, String> names() {
        String session = sessions.open(editor);
        var colleague = desk.team().enrol("colleague", Role.EDITOR, Set.of());
        String second = sessions.open(
                desk.team().enrol("second", Role.PUBLISHER, Set.of()).id());
        return Map.of(
                "second", second,
                "secondform", formToken("=" + second),
                "pass", passes.issue(editor),
                "session", session,
                "form", formToken("=" + session),
                "colleague", colleague.id().text(),
                "invitation", invitation());
    }

    @Override
    public void close() {
        server.close();
        desk.close();
    }
}
