package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vigil.audience.PublicRecord;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Publish;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.edition.Edition;
import vigil.edition.EditionFolder;
import vigil.edition.EditionKey;
import vigil.edition.Page;
import vigil.edition.Press;
import vigil.edition.Publisher;
import vigil.edition.site.Site;
import vigil.ledger.Line;
import vigil.ledger.NoteSigner;
import vigil.ledger.Salt;

/// How long an edition takes: everything, and one person more. Hugo makes as many pages of the same people in the same
/// run.
final class EditionBench {
    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<String> GIVEN =
            List.of("Anel", "Borek", "Celva", "Dorin", "Elmi", "Faruk", "Gisel", "Hanno");
    private static final List<String> FAMILY = List.of("Vessari", "Ostrel", "Kervad", "Iskandri", "Belmor", "Harrat");

    private static final List<String> LANGUAGES = List.of("en", "ru", "es", "ar");

    private final int people;
    private final Path folder;
    private final PrintStream out;
    private final Random random = new Random(20261125);
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> fresh = new ArrayList<>();
    private final PublicRecord all = new PublicRecord();

    private EditionBench(int people, Path folder, PrintStream out) {
        this.people = people;
        this.folder = folder;
        this.out = out;
    }

    static void run(int people, Path folder, PrintStream out) throws IOException {
        new EditionBench(people, folder, out).run();
    }

    private void run() throws IOException {
        for (int i = 0; i < people; i++) {
            person(i);
        }
        publish();
        out.printf("people %d, released entries %d%n", people, lines.size() - 1);
        List<Publisher> publishers = List.of(EditionBench::site);
        var press = new Press("Vigil", new EditionKey(NoteSigner.generate("bench.example/log")), publishers, folder);
        var editions = EditionFolder.home(folder);
        long cpu = cpu();
        long start = System.nanoTime();
        lines.forEach(all::follow);
        Edition edition = press.print(all);
        double seconds = (cpu() - cpu) / 1e9;
        int made = press.made();
        out.printf(
                "made %d pages: %.1f s CPU, %.3f ms CPU a page, %.1f s wall%n",
                made, seconds, 1000 * seconds / made, since(start));
        start = System.nanoTime();
        cpu = cpu();
        var written = editions.write(edition);
        press.rest(edition, () -> editions.current().orElseThrow());
        double writing = (cpu() - cpu) / 1e9;
        out.printf(
                "written and on the disk: %d files, data beside the pages included; %.1f s CPU, %.1f s wall%n",
                written.written(), writing, since(start));
        var peer = new HugoPeer(all.files(), LANGUAGES, folder.resolve("hugo"));
        Path stands = editions.current().orElseThrow();
        double ours = 1000 * (seconds + writing) / made;
        out.printf("ours, all of it: %.3f ms CPU a page of %,d bytes%n", ours, HugoPeer.bytes(stands));
        compare("Hugo, the bare content:       ", peer.plain(), ours);
        compare("Hugo, as much around it:      ", peer.dressed(stands), ours);
        for (int i = 0; i < 16; i++) {
            change(press, editions, i);
        }
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf("memory held %d MB, greatest resident %s%n", used >> 20, resident());
    }

    private void compare(String peer, Optional<HugoPeer.Needed> theirs, double ours) {
        if (theirs.isEmpty()) {
            out.println("Hugo is not here: apt-get install hugo");
            return;
        }
        out.printf(
                "%s %.3f ms CPU a page of %,d bytes; ours is %.2f of it%n",
                peer,
                theirs.get().cpu(),
                theirs.get().bytes(),
                ours / theirs.get().cpu());
    }

    /// Four languages, as the figure we are measured by has it.
    private static List<Page> site(Contents contents) {
        return new Site()
                .pages(contents).stream()
                        .filter(page -> LANGUAGES.stream()
                                .anyMatch(language -> page.path().startsWith(language + "/people/")))
                        .toList();
    }

    private void change(Press press, vigil.edition.HomeEditions editions, int turn) throws IOException {
        Subject subject = Subject.person(((Claim) lines.stream()
                        .map(Line::entry)
                        .filter(Claim.class::isInstance)
                        .skip(turn * 50L)
                        .findFirst()
                        .orElseThrow())
                .subject()
                .id());
        fresh.clear();
        claim(
                subject,
                source(turn),
                new Fact.Noted("A letter arrived, number " + turn, When.of("2026-10-%02d".formatted(10 + turn))));
        publish();
        long cpu = cpu();
        long start = System.nanoTime();
        fresh.forEach(all::follow);
        Edition edition = press.print(all);
        double made = since(start);
        var written = editions.write(edition);
        press.rest(edition, () -> editions.current().orElseThrow());
        out.printf(
                "one person changed: %.0f ms wall (made in %.0f), %.0f ms CPU; %d pages made, %d files written, %d unchanged%n",
                1000 * since(start),
                1000 * made,
                (cpu() - cpu) / 1e6,
                press.made(),
                written.written(),
                written.unchanged());
    }

    private void person(int number) {
        Subject subject = Subject.person(Id.random(random));
        String name = GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size())) + " "
                + number;
        Id paper = source(number);
        Id court = source(number);
        String day = "%02d".formatted(1 + random.nextInt(28));
        claim(subject, paper, new Fact.Named(name, "en", null));
        claim(subject, paper, new Fact.Arrested(When.of("2024-03-" + day), "Halvany", null));
        claim(subject, court, new Fact.Arrested(When.of("2024-03"), "Halvany", null));
        claim(
                subject,
                paper,
                new Fact.Held("Remand prison " + number % 40, When.of("2024-03-" + day), "remand-prison"));
        claim(subject, court, new Fact.Accused("Took part in a meeting", null));
        claim(subject, court, new Fact.Noted("The term of detention was extended.", When.of("2025-01-" + day)));
        claim(subject, paper, new Fact.Occupied("teacher", null));
    }

    private Id source(int number) {
        var source = new Source(
                Id.random(random),
                "Morning paper of Halvany, number " + number,
                "media",
                null,
                When.of("2024-04-02"),
                "en",
                "https://paper.example/" + number,
                null,
                null,
                true,
                Visibility.OPEN);
        add(new Cite(Id.random(random), DAY, "bench", source));
        return source.id();
    }

    private void claim(Subject subject, Id source, Fact fact) {
        add(new Claim(Id.random(random), DAY, "bench", subject, fact, source, List.of(), null, Visibility.OPEN));
    }

    private void publish() {
        List<Line> plan = fresh.isEmpty() ? List.copyOf(lines) : List.copyOf(fresh);
        Publish act = vigil.audience.PublishPlan.publish(lines, plan, Id.random(random), DAY, "bench");
        add(act);
    }

    private void add(Entry entry) {
        var line = new Line(lines.size(), entry, Salt.random(random));
        lines.add(line);
        fresh.add(line);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("?")
                        .replaceAll("\\s+", " ")
                : "unknown";
    }
}
