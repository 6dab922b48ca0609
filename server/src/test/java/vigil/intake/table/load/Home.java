package vigil.intake.table.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.intake.table.TableLimits;
import vigil.intake.table.mapping.MappingFile;
import vigil.ledger.Ledger;
import vigil.store.SqliteLedger;
import vigil.tables.Places;
import vigil.vault.Vault;

/// A home folder with a ledger, exhibits and imports, as the program has them.
final class Home implements AutoCloseable {
    final Ledger ledger;
    final Imports imports;
    private final SplittableRandom random = new SplittableRandom(System.nanoTime());

    Home(Path folder) {
        ledger = SqliteLedger.open(folder);
        imports =
                new Imports(Places.in(folder), ledger, Vault.open(folder, null).exhibits(), TableLimits.USUAL);
    }

    Order order(String name, byte[] file, String mapping, String... acknowledged) {
        var source = new Source(
                Id.random(random), "A list", "ngo-release", null, null, "en", null, null, null, false, Visibility.OPEN);
        return new Order(
                name,
                file,
                MappingFile.read(mapping),
                source,
                "tester",
                Instant.parse("2026-11-23T10:00:00Z"),
                Set.of(acknowledged));
    }

    Order order(String csv, String mapping, String... acknowledged) {
        return order("list.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), mapping, acknowledged);
    }

    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        ledger.read(0, line -> entries.add(line.entry()));
        return entries;
    }

    List<Claim> claims() {
        return entries().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }

    List<Fact> facts() {
        return claims().stream().map(Claim::fact).toList();
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        imports.close();
        ledger.close();
    }
}
