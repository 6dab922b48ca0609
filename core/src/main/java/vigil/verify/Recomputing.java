package vigil.verify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.audience.PublicFiles;
import vigil.audience.PublicIndex;
import vigil.audience.PublicRemovals;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Checkpoint;

/// Computes an edition's data anew: from the log its leaves, from the records the entries that stand
/// there, from the entries every public file; and compares.
final class Recomputing {
    private final Mirror mirror;
    private final Found found;
    private final EditionNote note;

    Recomputing(Mirror mirror, Found found, EditionNote note) {
        this.mirror = mirror;
        this.found = found;
        this.note = note;
    }

    /// @param checkpoint the log's, if it is known to be the register's
    Recomputed from(@Nullable Checkpoint checkpoint) {
        var log = LogCheck.read(mirror, found, checkpoint);
        if (log == null) {
            return Recomputed.NOTHING;
        }
        int before = found.count();
        List<Disclosed> entries = RecordCheck.read(mirror, found, log);
        dates(entries, log);
        // files that follow from a damaged record would all be named, which helps nobody
        int people = found.count() == before ? fold(entries) : 0;
        int resting = log.live() - entries.size();
        return new Recomputed(people, entries.size(), log.takenBack(), Math.max(0, resting));
    }

    /// An edition has its number from acts, and each of those left at least one leaf.
    private void dates(List<Disclosed> entries, LogCheck.Leaves log) {
        boolean number = note.edition() <= log.size() && (note.edition() == 0) == (log.size() == 0);
        if (!number) {
            found.add("verify-form", EditionNote.SIGNATURE, "edition " + note.edition());
        }
        for (Disclosed each : entries) {
            if (each.entry().at().isAfter(note.date().atStartOfDay().toInstant(java.time.ZoneOffset.UTC))) {
                found.add("verify-form", EditionNote.SIGNATURE, "date " + note.date());
                return;
            }
        }
    }

    private int fold(List<Disclosed> entries) {
        List<Entry> plain = entries.stream().map(Disclosed::entry).toList();
        List<PublicFile> files;
        try {
            Register register = Register.of(plain, note.date());
            cited(plain, register);
            files = PublicFiles.of(register);
        } catch (Refusal incomplete) {
            found.add("verify-record", "record", incomplete);
            return 0;
        }
        var expected = new HashSet<String>();
        for (PublicFile file : files) {
            String path = "people/" + file.id() + ".json";
            expected.add(path);
            compare(path, file.json());
        }
        var index = PublicIndex.of(note.name(), note.edition(), note.date(), files);
        compare("index.json", index.json());
        removals(plain, files);
        for (String path : mirror.files().keySet()) {
            if (path.startsWith("people/") && !expected.contains(path)) {
                found.add("verify-recomputed", path);
            }
        }
        return files.size();
    }

    /// An edition names whoever was taken away, and nobody else.
    private void removals(List<Entry> plain, List<PublicFile> files) {
        var removals = PublicRemovals.of(note.name(), note.edition(), note.date(), plain, files);
        if (!removals.removed().isEmpty()) {
            compare(PublicRemovals.FILE, removals.json());
        } else if (mirror.files().containsKey(PublicRemovals.FILE)) {
            found.add("verify-recomputed", PublicRemovals.FILE);
        }
    }

    private static void cited(List<Entry> entries, Register register) {
        for (Entry entry : entries) {
            if (entry instanceof Claim claim) {
                register.source(claim.source());
            }
        }
    }

    private void compare(String path, byte[] expected) {
        byte[] actual = mirror.need(path);
        if (actual != null && !Arrays.equals(actual, expected)) {
            found.add("verify-recomputed", path, difference(actual, expected));
        }
    }

    private static String difference(byte[] actual, byte[] expected) {
        return "from byte " + Arrays.mismatch(actual, expected) + " on";
    }

    /// A refusal as one line of words.
    static String words(Refusal refusal) {
        return String.join(
                "; ", refusal.problems().stream().map(Problem::toString).toList());
    }
}
