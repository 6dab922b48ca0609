package vigil.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import vigil.claim.Curation.Consent;
import vigil.claim.Subject;
import vigil.claim.When;

/// A child of [CommandsCrashTest]: adds a document and publishes, again and again, and says on its
/// standard output what was acknowledged, until it is killed.
final class CommandsUntilKilled {
    private static final List<String> ASKED = List.of("name", "story", "health", "place", "family");

    private CommandsUntilKilled() {}

    public static void main(String[] args) {
        String home = Path.of(args[0]).toString();
        String document = args[1];
        System.out.println("ready");
        while (true) {
            run("add", document, "--home", home, "--accept");
            System.out.println("added");
            allow(Path.of(args[0]));
            run("publish", "--home", home);
            System.out.println("published");
        }
    }

    /// Everybody says yes to what the document tells of them.
    static void allow(Path home) {
        allow(home, everybody -> true);
    }

    /// Everybody who is asked says yes.
    static void allow(Path home, Predicate<Subject> asked) {
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            vigil.record(vigil.register().people().stream()
                    .filter(asked)
                    .flatMap(person -> ASKED.stream()
                            .map(scope -> new Consent(
                                    vigil.id(),
                                    vigil.now(),
                                    "amsel",
                                    person,
                                    scope,
                                    Consent.GIVEN,
                                    "self",
                                    null,
                                    null,
                                    When.of("2999"),
                                    null,
                                    null)))
                    .toList());
        }
    }

    private static void run(String... words) {
        var said = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words);
        if (code != 0) {
            throw new IllegalStateException(said.toString());
        }
    }
}
