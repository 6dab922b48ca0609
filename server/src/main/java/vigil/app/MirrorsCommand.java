package vigil.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.edition.mirror.Pushes;
import vigil.edition.mirror.Watch;

/// `vigil mirrors`: brings the newest edition to every mirror that is due, and checks those that are watched.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "mirrors",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the newest edition to the places in the setting mirrors.push, and looks at the addresses in"
                    + " mirrors.watch: is it our edition, whole, and the newest? vigil serve does the same by itself;"
                    + " this is for registers that are not served. What fails is tried again by the next call, after a"
                    + " pause that doubles.",
            "A place is a folder, rsync:DEST, or s3:PREFIX in the storage that is set. Exit code 1 if a place lacks the"
                    + " newest edition, or a mirror is behind, away, or shows something else."
        })
final class MirrorsCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(names = "--now", description = "Try those too that are waiting, and read all of each watched mirror.")
    private boolean now;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        try (Vigil vigil = home.open()) {
            vigil.bringUpToDate();
            Outgoing outgoing = vigil.outside();
            if (now) {
                outgoing.hurry();
            }
            outgoing.push(Instant.now()).forEach(each -> {
                if (each.well()) {
                    print.println(each.place() + ": " + each.done());
                }
            });
            outgoing.look(Instant.now());
            outgoing.pushes().forEach(each -> print.println(each.place() + ": " + words(each)));
            outgoing.mirrors().forEach(each -> print.println(each.address() + ": " + words(each)));
            boolean well = outgoing.pushes().stream().allMatch(Pushes.Standing::newest)
                    && outgoing.mirrors().stream().noneMatch(Watch.Standing::wants);
            return well ? 0 : 1;
        }
    }

    static String words(Pushes.Standing each) {
        return each.newest()
                ? "has the newest edition"
                : "lacks the newest edition; to be tried again at "
                        + each.sent().next() + ": " + each.sent().problem();
    }

    static String words(Watch.Standing each) {
        var seen = each.sighting();
        if (!seen.away().isEmpty()) {
            return "could not be read at " + seen.looked() + ": " + seen.away();
        }
        if (seen.lies()) {
            return "shows something else than was published: " + seen.wrong() + " files, first " + seen.file();
        }
        String edition = "edition " + seen.edition() + ", all of it read and verified at " + seen.whole();
        return each.behind() > 0 ? edition + ". It is not the newest edition." : edition;
    }
}
