package vigil.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.NoteKey;
import vigil.ledger.NoteSigner;
import vigil.ledger.SignedNote;

/// The last thing in a backup: every file in it with its SHA-256, and how far ledger and chain of custody go;
/// a signed note (C2SP signed-note).
record BackupManifest(
        BackupHeader.Part part,
        long counter,
        @Nullable Head ledger,
        @Nullable Head custody,
        SortedMap<String, Hash> files) {
    static final String NAME = "manifest";

    private static final String FIRST = "vigil-backup 1";

    byte[] signed(NoteSigner signer) {
        var lines = new ArrayList<String>(List.of(FIRST, part.name(), Long.toString(counter)));
        lines.add("ledger " + words(ledger));
        lines.add("custody " + words(custody));
        files.forEach((name, hash) -> lines.add(hash + "  " + name));
        return SignedNote.sign(String.join("\n", lines) + "\n", signer).bytes();
    }

    /// Reads what `by` signed; anything else is refused.
    static BackupManifest of(byte[] note, NoteKey by) {
        SignedNote signed = SignedNote.parse(note);
        signed.verify(List.of(by));
        List<String> lines = signed.text().lines().toList();
        var files = new TreeMap<String, Hash>();
        for (String line : lines.subList(5, lines.size())) {
            files.put(line.substring(2 * Hash.LENGTH + 2), Hash.ofHex(line.substring(0, 2 * Hash.LENGTH)));
        }
        return new BackupManifest(
                BackupHeader.Part.valueOf(lines.get(1)),
                Long.parseLong(lines.get(2)),
                head(lines.get(3)),
                head(lines.get(4)),
                files);
    }

    boolean lists(Map<String, Hash> found) {
        return files.equals(found);
    }

    private static String words(@Nullable Head head) {
        return head == null ? "-" : head.size() + " " + head.root();
    }

    private static @Nullable Head head(String line) {
        String[] words = line.split(" ");
        return words.length == 3 ? new Head(Long.parseLong(words[1]), Hash.ofHex(words[2])) : null;
    }
}
