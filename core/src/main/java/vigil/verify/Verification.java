package vigil.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.ledger.NoteKey;
import vigil.ledger.SignedNote;

/// Checks a mirror of an edition from its files alone: who signed it, that no file was changed, added or
/// taken away, that the public log is whole, and that every public file follows from released entries
/// that stand in that log.
public final class Verification {
    private static final String KEY = "key";

    private final Found found = new Found();
    private final Mirror mirror;
    private final @Nullable NoteKey key;
    private final CheckpointCheck checkpoint;
    private @Nullable EditionNote note;
    private Recomputed recomputed = Recomputed.NOTHING;

    /// What came out.
    ///
    /// @param summary one English line: which edition, how much of it, whether it holds
    /// @param key the key in whose name it was checked; empty if there was none
    /// @param trusted whether that key was given, and not only found inside the mirror
    /// @param remarks English words on the checkpoint's signatures besides the register's first
    public record Result(
            String summary, Optional<NoteKey> key, boolean trusted, List<String> remarks, List<Problem> problems) {
        public Result {
            remarks = List.copyOf(remarks);
            problems = List.copyOf(problems);
        }

        public boolean holds() {
            return problems.isEmpty();
        }

        private static Result nothing(String place, Known known, Refusal refusal) {
            var key = known.register();
            return new Result(place + ": nothing to verify", key, key.isPresent(), List.of(), refusal.problems());
        }
    }

    private Verification(Path folder, Known known) {
        mirror = Mirror.open(folder, found);
        key = key(known.register().orElse(null));
        checkpoint = new CheckpointCheck(mirror, found, known);
    }

    /// Checks the mirror in `folder`.
    ///
    /// @param trusted the register's key, got elsewhere; without it the one inside the mirror is believed
    public static Result of(Path folder, Optional<NoteKey> trusted) {
        return of(folder, Known.of(trusted));
    }

    /// Checks the mirror in `folder`; what no key was given for is believed.
    public static Result of(Path folder, Known known) {
        try {
            var verification = new Verification(folder, known);
            verification.check();
            return verification.result(known.register().isPresent());
        } catch (Refusal noFolder) {
            return Result.nothing(folder.toString(), known, noFolder);
        }
    }

    /// Checks the mirror in a folder, or at an http(s) address.
    public static Result at(String place, Known known) {
        if (!Download.isAddress(place)) {
            return of(Path.of(place), known);
        }
        try (Download copy = Download.of(place)) {
            return of(copy.folder(), known);
        } catch (Refusal nothingThere) {
            return Result.nothing(place, known, nothingThere);
        }
    }

    private @Nullable NoteKey key(@Nullable NoteKey trusted) {
        byte[] file = mirror.need(KEY);
        if (file == null) {
            return trusted;
        }
        try {
            NoteKey inside = NoteKey.parse(new String(file, StandardCharsets.UTF_8).stripTrailing());
            if (!Arrays.equals(file, (inside.text() + "\n").getBytes(StandardCharsets.UTF_8))) {
                found.add("verify-form", KEY);
            } else if (trusted != null && !trusted.equals(inside)) {
                found.add("verify-key", KEY, inside.text(), trusted.text());
            }
            return trusted == null ? inside : trusted;
        } catch (Refusal noKey) {
            found.add("verify-form", KEY, noKey);
            return trusted;
        }
    }

    private void check() {
        note = key == null ? null : note(key);
        manifest(note);
        if (key != null && note != null) {
            recomputed = new Recomputing(mirror, found, note).from(checkpoint.read(note, key));
        }
    }

    private @Nullable EditionNote note(NoteKey key) {
        byte[] bytes = mirror.need(EditionNote.SIGNATURE);
        if (bytes == null) {
            return null;
        }
        try {
            SignedNote signed = SignedNote.parse(bytes);
            signed.verify(List.of(key));
            if (signed.signatures().size() > 1) {
                found.add("verify-form", EditionNote.SIGNATURE);
            }
            return EditionNote.parse(signed.text());
        } catch (Refusal notSigned) {
            found.settle("verify-signature", EditionNote.SIGNATURE, key.name());
            return null;
        }
    }

    private void manifest(@Nullable EditionNote note) {
        byte[] bytes = mirror.need(EditionNote.MANIFEST);
        if (bytes == null) {
            return;
        }
        if (note != null && !Hash.of(bytes).equals(note.manifest())) {
            found.settle("verify-manifest", EditionNote.MANIFEST);
            return;
        }
        try {
            Manifest manifest = Manifest.parse(bytes);
            if (note != null && manifest.files().size() != note.files()) {
                found.add("verify-form", EditionNote.MANIFEST);
            }
            compare(manifest);
        } catch (Refusal malformed) {
            found.add("verify-form", EditionNote.MANIFEST, malformed);
        }
    }

    private void compare(Manifest manifest) {
        manifest.files().forEach((path, hash) -> {
            Hash actual = mirror.hash(path);
            if (!mirror.files().containsKey(path)) {
                found.settle("verify-missing", path);
            } else if (actual != null && !actual.equals(hash)) {
                found.settle("verify-changed", path);
            }
        });
        var extra = new TreeSet<>(mirror.files().keySet());
        extra.removeAll(manifest.files().keySet());
        extra.removeAll(List.of(EditionNote.MANIFEST, EditionNote.SIGNATURE, EditionNote.CHECKPOINT));
        extra.forEach(path -> found.settle("verify-extra", path));
    }

    private Result result(boolean trusted) {
        String edition = note == null ? "edition unknown" : "edition " + note.edition() + " of " + note.date();
        int wrong = found.count();
        String outcome = wrong == 0 ? "all verified" : English.count(wrong, "problem", "problems");
        String summary = edition + ": " + recomputed.words()
                + English.count(mirror.files().size(), "file", "files") + ", " + outcome;
        return new Result(summary, Optional.ofNullable(key), trusted, checkpoint.remarks(), found.problems());
    }
}
