package vigil.intake.table.load;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.intake.table.TableLimits;
import vigil.intake.table.mapping.MappingFile;
import vigil.ledger.Ledger;
import vigil.tables.Places;
import vigil.vault.Vault;

/// Measures an import from a CSV file to claims on disk: `vigil bench import`. The people are invented.
public final class ImportBench {
    private static final String MAPPING = """
            {"mapping": 1, "language": "en", "dates": {"order": "day-month-year"}, "people": [{"key": ["id"], "facts": [
              {"kind": "Named", "name": "name"},
              {"kind": "Born", "when": "born", "place": "birthplace"},
              {"kind": "Occupied", "occupation": "occupation"},
              {"kind": "National", "country": "country"},
              {"kind": "Arrested", "when": "arrested", "place": "place"},
              {"kind": "Held", "facility": "prison"},
              {"kind": "Accused", "accusation": "charge"},
              {"kind": "Sentenced", "when": "sentenced"}]}]}""";
    private static final String[] GIVEN = {"Arel", "Timeya", "Boris", "Milana", "Sevda", "Olzhan", "Lunet", "Kasimir"};
    private static final String[] FIRST = {
        "Van", "Os", "Rad", "Ter", "Quil", "Mir", "Dov", "Ka", "Lu", "Sha", "Bel", "Tor"
    };
    private static final String[] MIDDLE = {
        "to", "ke", "mi", "za", "la", "sa", "re", "do", "nu", "vi", "pe", "gho", "li", "bra"
    };
    private static final String[] LAST = {
        "r", "len", "n", "i", "ne", "n-Tarn", "k", "va", "sky", "dze", "yan", "ova", "ez"
    };
    private static final String[] PLACE = {"Port Sarven", "Old Mill", "Upper Log", "Tarn", "Hollin Bridge"};

    /// @param seconds from the file in memory to the last claim on disk; `trying` of them for the dry run before
    /// @param cpuSeconds of all threads: where others use the machine too, the one figure that can be compared
    public record Figures(
            long rows,
            long claims,
            double seconds,
            double trying,
            double claimsPerSecond,
            double cpuSeconds,
            long fileBytes) {}

    private ImportBench() {}

    /// Imports the `rows` rows of eight claims in `file` into an empty ledger and prints what it took; `home` is for
    /// the file and the plan.
    public static Figures run(Path home, Ledger ledger, byte[] file, int rows, PrintStream out) {
        long[] recordingFrom = {0};
        long cpu = cpu();
        try (Vault vault = Vault.open(home, null);
                var imports = new Imports(Places.in(home), ledger, vault.exhibits(), TableLimits.USUAL)) {
            long from = System.nanoTime();
            Done done = imports.record(order(file), (step, count) -> {
                if (step == Progress.Step.RECORDING && recordingFrom[0] == 0) {
                    recordingFrom[0] = System.nanoTime();
                }
                return true;
            });
            double seconds = (System.nanoTime() - from) / 1e9;
            long claims = done.entries() - 1;
            var figures = new Figures(
                    rows,
                    claims,
                    seconds,
                    (recordingFrom[0] - from) / 1e9,
                    claims / seconds,
                    (cpu() - cpu) / 1e9,
                    file.length);
            out.printf(
                    "import: %,d rows, %,d claims to disk in %.1f s (%.1f s of it the dry run): %,.0f claims/s;"
                            + " %.1f CPU seconds; table %d MB%n",
                    figures.rows(),
                    figures.claims(),
                    figures.seconds(),
                    figures.trying(),
                    figures.claimsPerSecond(),
                    figures.cpuSeconds(),
                    figures.fileBytes() / 1_000_000);
            return figures;
        }
    }

    private static Order order(byte[] file) {
        var source = new Source(
                Id.random(new SplittableRandom(1)),
                "An invented list",
                "register",
                null,
                null,
                "en",
                null,
                null,
                null,
                false,
                Visibility.OPEN);
        return new Order("bench.csv", file, MappingFile.read(MAPPING), source, "bench", Instant.now(), Set.of());
    }

    /// The table of so many invented people.
    public static byte[] csv(int rows) {
        var random = new SplittableRandom(7);
        var csv = new java.io.ByteArrayOutputStream(rows * 140);
        csv.writeBytes("id,name,born,birthplace,occupation,country,arrested,place,prison,charge,sentenced\n"
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < rows; i++) {
            String row = i + "," + one(GIVEN, random) + " " + family(random) + "," + random.nextInt(1940, 2006)
                    + "," + one(PLACE, random) + ",teacher,Sarvenia," + day(random) + "," + one(PLACE, random) + ","
                    + one(PLACE, random) + " prison,article " + random.nextInt(100, 400) + "," + day(random) + "\n";
            csv.writeBytes(row.getBytes(StandardCharsets.UTF_8));
        }
        return csv.toByteArray();
    }

    private static String family(SplittableRandom random) {
        return one(FIRST, random) + one(MIDDLE, random) + one(MIDDLE, random) + one(LAST, random);
    }

    private static String day(SplittableRandom random) {
        return two(random.nextInt(1, 29)) + "/" + two(random.nextInt(1, 13)) + "/" + random.nextInt(2012, 2026);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String one(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
