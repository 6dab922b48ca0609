package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import vigil.app.DeskVisitor.Answered;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.intake.WorkingDraft;
import vigil.search.bench.Options;
import vigil.team.Role;
import vigil.web.Routes;
import vigil.web.WebServer;
import vigil.web.WebSettings;
import vigil.web.desk.SignIn;
import vigil.web.readers.EditionFiles;
import vigil.web.session.EntryPasses;
import vigil.web.session.Sessions;

/// `vigil bench desk`: how long every screen of the desk takes over HTTP, for each role, with a register of a given
/// size: when nothing has changed since the last look, and right after a change of the ledger.
final class DeskBench {
    private final Vigil vigil;
    private final PrintStream out;
    private final List<Subject> people;
    private final SplittableRandom random = new SplittableRandom(7);
    private final Map<String, DeskVisitor> visitors = new LinkedHashMap<>();
    private final DeskTimes warm = new DeskTimes("nothing has changed");
    private final DeskTimes changed = new DeskTimes("right after a change of the ledger");
    private final DeskTimes sent = new DeskTimes("what is sent");
    private final WorkingDraft draft;

    private DeskBench(Vigil vigil, PrintStream out, List<Subject> people, WorkingDraft draft) {
        this.vigil = vigil;
        this.out = out;
        this.people = people;
        this.draft = draft;
    }

    /// @param options `--people N` (ten claims each, 10,000 if nobody says), `--rounds N`
    static void run(Options options, Path folder, PrintStream out) throws IOException {
        int size = options.number("--people", 10_000);
        int rounds = options.number("--rounds", 40);
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            long from = System.nanoTime();
            long cpu = cpu();
            List<Subject> people = DeskRegister.fill(vigil, size);
            out.printf(
                    "%,d people, %,d entries recorded in %.1f s (%.1f s CPU)%n",
                    size, vigil.size(), since(from), (cpu() - cpu) / 1e9);
            from = System.nanoTime();
            vigil.bringUpToDate();
            out.printf("edition of %,d people written in %.1f s%n", DeskRegister.published(size), since(from));
            new DeskBench(vigil, out, people, lay(vigil)).run(rounds);
        }
    }

    private static WorkingDraft lay(Vigil vigil) {
        var read = vigil.read("declaration.txt", World.document("declaration.txt"), When.of("2026-05-04"));
        return vigil.drafts().add(read, id -> read.source(id, "media", true), vigil.now(), "editor");
    }

    private void run(int rounds) throws IOException {
        var sessions = new Sessions(Clock.systemUTC(), vigil.team());
        var door = new SignIn(new EntryPasses(), sessions, vigil.team(), false);
        var edition = new EditionFiles(vigil::edition);
        var routes = Routes.of(edition, door, vigil);
        try (HttpClient client = HttpClient.newHttpClient();
                WebServer server = WebServer.start(WebSettings.local(0), routes, sessions, edition)) {
            for (Role role : Role.values()) {
                // whoever publishes holds a key, so that two kinds of viewers are there
                Set<String> keys = role == Role.PUBLISHER ? Set.of(DeskRegister.ROOM) : Set.of();
                String session = sessions.open(
                        vigil.team().enrol(role.word(), role, keys).id());
                String token = sessions.find(session).orElseThrow().formToken();
                visitors.put(role.word(), new DeskVisitor(client, server.address(), session, token));
            }
            first();
            measure(rounds);
        }
        List.of(warm, changed, sent).forEach(times -> times.print(out));
        out.printf(
                "%nworst p95: %.1f ms unchanged, %.1f ms after a change, %.1f ms sent%n",
                warm.worst(), changed.worst(), sent.worst());
    }

    /// Whoever comes first after the start waits for what is kept from then on.
    private void first() throws IOException {
        for (var each : visitors.entrySet()) {
            for (String path : List.of("/desk", "/desk/persons?q=Kaveteror", "/desk/same")) {
                long cpu = cpu();
                Answered answer = each.getValue().get(path);
                out.printf(
                        "first %-28s as %-10s %8.0f ms, %.1f s CPU%n",
                        path, each.getKey(), answer.milliseconds(), (cpu() - cpu) / 1e9);
            }
        }
    }

    private void measure(int rounds) throws IOException {
        for (int round = -2; round < rounds; round++) {
            send(round);
        }
        for (int round = -2; round < rounds; round++) {
            for (var visitor : visitors.values()) {
                for (var screen : screens().entrySet()) {
                    note(round, warm, screen.getKey(), visitor.get(screen.getValue()));
                }
            }
            if (round == 0) {
                heap("heap after the first rounds");
            }
        }
        long cpu = cpu();
        int asked = 0;
        for (int round = -2; round < rounds; round++) {
            for (var visitor : visitors.values()) {
                for (var screen : screens().entrySet()) {
                    change();
                    note(round, changed, screen.getKey(), visitor.get(screen.getValue()));
                    asked++;
                }
            }
        }
        out.printf("CPU of a change and a screen: %.1f ms%n", (cpu() - cpu) / 1e6 / asked);
        heap("heap at the end");
    }

    private static void note(int round, DeskTimes times, String screen, Answered answer) {
        if (round >= 0) {
            times.add(screen, answer);
        }
    }

    /// Every screen, with somebody chosen by chance.
    private Map<String, String> screens() {
        String person = "/desk/persons/" + anybody().id();
        var screens = new LinkedHashMap<String, String>();
        screens.put("today", "/desk");
        screens.put("add a source", "/desk/source");
        screens.put("review", "/desk/drafts/" + draft.id());
        screens.put("lists", "/desk/lists");
        screens.put("same person?", "/desk/same");
        screens.put("persons", "/desk/persons");
        screens.put("persons, some part", "/desk/persons?page=" + random.nextInt(people.size() / 200 + 1));
        screens.put("persons, searched", "/desk/persons?q=" + word());
        screens.put("person", person);
        screens.put("person, adding a fact", person + "?add=Arrested");
        screens.put("person, consents", person + "/consents");
        screens.put("person, history", person + "/history");
        screens.put("person, join", person + "/same");
        screens.put("person, join, searched", person + "/same?q=" + word().substring(0, 4));
        screens.put(
                "person, join, two beside", person + "/same?other=" + anybody().id());
        screens.put("publish", "/desk/publish");
        screens.put("publish, some part", "/desk/publish?page=" + random.nextInt(people.size() / 100 + 1));
        screens.put("publish, one person", "/desk/publish?person=" + anybody().id());
        screens.put("team", "/desk/team");
        screens.put("you", "/desk/you");
        screens.put("guide", "/desk/guide");
        screens.put("what was typed", "/desk/typed?place=somewhere");
        screens.put("readers: front", "/en/index.html");
        screens.put("readers: searched", "/en/search.html?q=" + word());
        return screens;
    }

    private Subject anybody() {
        return people.get(random.nextInt(people.size()));
    }

    private String word() {
        return vigil.lines().stream()
                .skip(random.nextInt(1_000))
                .map(line -> line.entry() instanceof Claim claim ? claim.fact() : null)
                .filter(Fact.Named.class::isInstance)
                .map(fact -> ((Fact.Named) fact).name().split(" ")[1])
                .findFirst()
                .orElse("Kaveteror");
    }

    /// One more fact about somebody, recorded by a colleague.
    private void change() {
        Claim like = (Claim) vigil.lines().stream()
                .skip(random.nextInt(1_000))
                .map(line -> line.entry())
                .filter(Claim.class::isInstance)
                .findFirst()
                .orElseThrow();
        vigil.record(List.of(new Claim(
                vigil.id(),
                vigil.now(),
                "colleague",
                anybody(),
                new Fact.Noted("A letter came", null),
                like.source(),
                List.of(),
                null,
                like.visibility())));
    }

    private void send(int round) throws IOException {
        DeskVisitor editor = Objects.requireNonNull(visitors.get("editor"));
        String person = "/desk/persons/" + anybody().id();
        Answered form = editor.get(person + "?add=Noted");
        String source = form.body().replaceAll("(?s).*<option value=\"([0-9a-z]{26})\".*", "$1");
        note(
                round,
                sent,
                "add a fact",
                editor.post(
                        person,
                        Map.of(
                                "seen",
                                form.field("seen"),
                                "kind",
                                "Noted",
                                "fact-note",
                                "It rained",
                                "source",
                                source,
                                "no-words",
                                "yes",
                                "visibility",
                                "open")));
        note(round, sent, "add a fact: the page after it", editor.get(person));
        Answered consents = editor.get(person + "/consents");
        note(
                round,
                sent,
                "record a consent",
                editor.post(
                        person + "/consents",
                        Map.of(
                                "seen",
                                consents.field("seen"),
                                "scope",
                                "letters",
                                "status",
                                "refused",
                                "understood",
                                "")));
        note(
                round,
                sent,
                "keep what is typed",
                editor.post("/desk/typed", Map.of("place", person, "typed", "half a sentence")));
        var open = new ArrayList<>(draft.proposals());
        var proposal = open.get(Math.floorMod(round, open.size()));
        Answered page = editor.get("/desk/drafts/" + draft.id());
        note(
                round,
                sent,
                "decide about a proposal",
                editor.post(
                        "/desk/drafts/" + draft.id() + "/proposals/" + proposal.key(),
                        Map.of(
                                "seen",
                                page.after("proposals/" + proposal.key()).field("seen"),
                                "do",
                                "accept",
                                "visibility",
                                "open")));
    }

    private void heap(String when) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf("%s: %,d MB%n", when, used >> 20);
    }

    static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double since(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
