package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.audience.Disclosed;
import vigil.audience.PublicFiles;
import vigil.casefile.Register;
import vigil.casefile.Status.Kind;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.verify.EditionNote;

/// `vigil count DIR`: computes a number of the past again, from the files of an edition alone: from the released
/// entries
/// that were public on that day, each of which bears the day on which it became public.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        description =
                "Counts people in a copy of an edition as of a day: by what was public then, and by what is public"
                        + " in this copy. Check the copy with vigil verify.")
final class CountCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that holds the edition.")
    private Path folder;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day to count for; the day of the edition if left out.")
    private LocalDate on;

    @Override
    public Integer call() {
        LocalDate day = on == null ? date() : on;
        List<Disclosed> all = entries();
        var then =
                count(all.stream().filter(each -> !released(each).isAfter(day)).toList(), day);
        var now = count(all, day);
        print(spec.commandLine().getOut(), day, then, now);
        return 0;
    }

    private static void print(PrintWriter out, LocalDate day, Map<Kind, Integer> then, Map<Kind, Integer> now) {
        out.printf(Locale.ROOT, "%s            public then  public in this copy%n", day);
        for (Kind kind : Kind.values()) {
            if (then.containsKey(kind) || now.containsKey(kind)) {
                out.printf(
                        Locale.ROOT,
                        "%-20s %13d %20d%n",
                        kind.word() + (kind.deprived() ? "" : " (not counted)"),
                        then.getOrDefault(kind, 0),
                        now.getOrDefault(kind, 0));
            }
        }
        out.printf(Locale.ROOT, "%-20s %13d %20d%n", "deprived of liberty", deprived(then), deprived(now));
        out.flush();
    }

    private static int deprived(Map<Kind, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().deprived())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Map<Kind, Integer> count(List<Disclosed> entries, LocalDate day) {
        List<Entry> plain = entries.stream().map(Disclosed::entry).toList();
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        PublicFiles.of(Register.of(plain, day))
                .forEach(file ->
                        counts.merge(Kind.valueOf(file.status().kind().toUpperCase(Locale.ROOT)), 1, Integer::sum));
        return counts;
    }

    private static LocalDate released(Disclosed disclosed) {
        return disclosed.entry().at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The released entries in the order of the public log; a source may stand in several files.
    private List<Disclosed> entries() {
        var entries = new TreeMap<Long, Disclosed>();
        Path records = folder.resolve("record");
        if (!Files.isDirectory(records)) {
            throw new Refusal(new Problem("no-edition", folder.toString()));
        }
        try (Stream<Path> files = Files.list(records)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    Disclosed read = Disclosed.read(line);
                    entries.put(read.index(), read);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(entries.values());
    }

    private LocalDate date() {
        try {
            String note = Files.readString(folder.resolve(EditionNote.SIGNATURE));
            return EditionNote.parse(note.substring(0, note.indexOf("\n\n") + 1))
                    .date();
        } catch (IOException | StringIndexOutOfBoundsException none) {
            throw new Refusal(new Problem("no-edition", folder.toString()));
        }
    }
}
