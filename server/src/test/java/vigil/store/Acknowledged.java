package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.claim.Entry;
import vigil.claim.Id;

/// Checks a ledger after a [CrashingWriter] came to its end: all it acknowledged is there, the batch
/// each writer was at is whole or absent, and nothing else is there.
final class Acknowledged {
    private final Path home;
    private long before;

    Acknowledged(Path home) {
        this.home = home;
    }

    /// Returns how many batches were acknowledged.
    int check(int run, List<String> said) {
        var numbers = new int[CrashingWriter.WRITERS];
        for (String line : said) {
            String[] words = line.split(" ");
            if (words[0].equals("ack")) {
                assertEquals(numbers[Integer.parseInt(words[1])]++, Integer.parseInt(words[2]));
            }
        }
        try (var ledger = SqliteLedger.open(home)) {
            Map<Id, Long> held = new HashMap<>();
            ledger.read(before, line -> held.put(line.entry().id(), line.position()));
            long size = ledger.head().size();
            assertEquals(size - before, held.size());
            long accounted = 0;
            int acknowledged = 0;
            for (int writer = 0; writer < numbers.length; writer++) {
                acknowledged += numbers[writer];
                for (int number = 0; number < numbers[writer]; number++) {
                    List<Entry> batch = CrashingWriter.batch(run, writer, number);
                    assertTrue(whole(batch, held), "acknowledged and lost: run " + run + ", batch " + number);
                    accounted += batch.size();
                }
                List<Entry> last = CrashingWriter.batch(run, writer, numbers[writer]);
                accounted += whole(last, held) ? last.size() : 0;
            }
            assertEquals(size - before, accounted, "part of a batch, or something nobody sent");
            assertEquals(List.of(), ledger.verify());
            before = size;
            return acknowledged;
        }
    }

    /// All of the batch is there and in its order.
    private static boolean whole(List<Entry> batch, Map<Id, Long> held) {
        Long first = held.get(batch.getFirst().id());
        for (int i = 0; i < batch.size(); i++) {
            Long position = held.get(batch.get(i).id());
            if (first == null || position == null || position != first + i) {
                return false;
            }
        }
        return true;
    }
}
