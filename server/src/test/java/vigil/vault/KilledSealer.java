package vigil.vault;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vigil.store.SqliteLedger;

/// A process of its own that records bodies that are not open and erases every second one, and says what was
/// acknowledged, until it is killed. Arguments: home and the first seed. Lines: `has SEED`, `erased SEED`.
final class KilledSealer {
    private KilledSealer() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        try (var vault = Vault.open(home, null);
                var ledger = SqliteLedger.open(home, vault.bodyKeys())) {
            for (int seed = Integer.parseInt(args[1]); ; seed++) {
                var said = new Sayings(seed);
                ledger.append(said.all());
                say("has " + seed);
                if (seed % 2 == 0) {
                    ledger.append(said.erase(said.team()));
                    say("erased " + seed);
                }
            }
        }
    }

    // one write for one line: a line that ends was said whole
    private static void say(String line) throws IOException {
        new FileOutputStream(FileDescriptor.out).write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
