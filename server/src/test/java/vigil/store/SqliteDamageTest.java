package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.ledger.LedgerFault;

/// A disk that gives back other bytes than it got: the ledger says so, or the bytes meant nothing.
class SqliteDamageTest {
    private static final int TIMES = 150;

    @TempDir
    Path folder;

    @Test
    void aChangedByteIsFoundOrWithoutMeaning() throws IOException {
        List<Entry> entries = new InventedClaims(4).next(60);
        try (var ledger = SqliteLedger.open(folder)) {
            ledger.append(entries.subList(0, 25));
            ledger.append(entries.subList(25, 60));
            ledger.append(LedgerRefusals.erase(1, entries.get(7).id()));
        }
        Path file = folder.resolve("ledger.db");
        byte[] whole = Files.readAllBytes(file);
        List<Entry> held = read();
        int found = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            var random = new SplittableRandom(seed);
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                assertEquals(held, read(), "byte " + at);
            } catch (LedgerFault fault) {
                found++;
            }
        }
        assertTrue(found > TIMES / 3, "damage was noticed only " + found + " times of " + TIMES);
        System.out.println(TIMES + " damaged bytes: " + found + " noticed, the others without meaning");
    }

    /// What the ledger holds, if it can be opened and verifies.
    private List<Entry> read() {
        try (var ledger = SqliteLedger.open(folder)) {
            List<String> findings = ledger.verify();
            if (!findings.isEmpty()) {
                throw new LedgerFault(String.join(" ", findings));
            }
            var entries = new ArrayList<Entry>();
            ledger.read(0, line -> entries.add(line.entry()));
            return entries;
        }
    }
}
