package vigil.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.claim.Curation.Cite;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.Ledger;
import vigil.vault.Restore.Restored;

/// Restores a backup into a scratch place, reads everything in it, compares, and takes it away again. A backup
/// that was never restored is a hope.
public final class Drill {
    private final Ledgers ledgers;
    private final ExhibitScan.Progress progress;

    public Drill(Ledgers ledgers, ExhibitScan.Progress progress) {
        this.ledgers = ledgers;
        this.progress = progress;
    }

    /// What came of it.
    ///
    /// @param findings what is wrong, in words for the operator; empty if the backup is good
    public record Report(Restored restored, int exhibits, List<String> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /// Puts a backup into a new home.
    public interface Restoring {
        Restored into(Path home) throws IOException;
    }

    /// Rehearses `file` and its keys under `scratch`, a folder with room for all of it.
    public Report of(Path file, Path scratch, Unlock unlock) {
        return of(home -> Restore.restore(file, home, unlock), scratch, unlock);
    }

    /// Rehearses whatever `restoring` restores.
    public Report of(Restoring restoring, Path scratch, Unlock unlock) {
        Path home = scratch.resolve("drill-" + HexFormat.of().formatHex(Aead.random(8)));
        try {
            try {
                return read(restoring.into(home), unlock);
            } finally {
                Disk.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report read(Restored restored, Unlock unlock) {
        var findings = new ArrayList<String>();
        @Nullable Passphrase passphrase = unlock instanceof Passphrase given ? given : null;
        try (Vault vault = Vault.open(restored.home(), passphrase)) {
            same("chain of custody", restored.custody(), vault.custody().head(), findings);
            findings.addAll(vault.custody().verify());
            SortedSet<Hash> cited = ledger(restored, vault, findings);
            findings.addAll(vault.exhibits().scan(cited, progress));
            return new Report(restored, vault.exhibits().held().size(), findings);
        }
    }

    /// The exhibits that its sources name.
    private SortedSet<Hash> ledger(Restored restored, Vault vault, List<String> findings) {
        var cited = new TreeSet<Hash>();
        if (restored.ledger() == null) {
            findings.add("The backup holds no ledger.");
            return cited;
        }
        try (Ledger ledger = ledgers.open(restored.home(), vault.bodyKeys())) {
            same("ledger", restored.ledger(), ledger.head(), findings);
            findings.addAll(ledger.verify());
            ledger.read(0, line -> {
                if (line.entry() instanceof Cite cite && cite.source().exhibit() != null) {
                    cited.add(Hash.ofHex(cite.source().exhibit()));
                }
            });
        }
        return cited;
    }

    private static void same(String what, @Nullable Head written, Head found, List<String> findings) {
        if (!found.equals(written)) {
            findings.add("The " + what + " that was restored ends at " + found + ", the backup says " + written + ".");
        }
    }
}
