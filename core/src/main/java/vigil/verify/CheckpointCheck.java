package vigil.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Refusal;
import vigil.ledger.Checkpoint;
import vigil.ledger.NoteKey;
import vigil.ledger.NoteSignature;
import vigil.ledger.SignedNote;

/// Who signed the checkpoint of a mirror: the register, by its second key too where the edition has one, and
/// witnesses. What the signed note of the edition says of the log must be what the checkpoint says.
final class CheckpointCheck {
    private static final String FILE = EditionNote.CHECKPOINT;
    private static final String SECOND = EditionNote.SECOND_KEY;

    private final Mirror mirror;
    private final Found found;
    private final Known known;
    private final List<String> remarks = new ArrayList<>();

    CheckpointCheck(Mirror mirror, Found found, Known known) {
        this.mirror = mirror;
        this.found = found;
        this.known = known;
    }

    /// What to say of each signature besides the register's first.
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// Null where there is none that the register signed for this edition; `found` says why.
    @Nullable
    Checkpoint read(EditionNote edition, NoteKey key) {
        byte[] bytes = mirror.need(FILE);
        if (bytes == null) {
            return null;
        }
        try {
            SignedNote note = SignedNote.parse(bytes);
            Checkpoint checkpoint = Checkpoint.verify(note, key);
            if (checkpoint.size() == edition.logSize() && checkpoint.root().equals(edition.logRoot())) {
                others(note, key);
                return checkpoint;
            }
            found.add("verify-checkpoint", FILE, checkpoint.size() + " leaves instead of " + edition.logSize());
        } catch (Refusal refusal) {
            found.add("verify-checkpoint", FILE, refusal);
        }
        return null;
    }

    private void others(SignedNote note, NoteKey key) {
        NoteKey second = secondKey(key);
        if (second != null) {
            second(note, second);
        }
        known.witnesses().forEach(witness -> witness(note, witness));
        long unknown = note.signatures().stream()
                .filter(each -> !isKnown(each, key, second))
                .count();
        if (unknown > 0) {
            remarks.add(English.count((int) unknown, "signature", "signatures") + " by keys that were not given");
        }
    }

    private boolean isKnown(NoteSignature signature, NoteKey key, @Nullable NoteKey second) {
        return signature.claimsToBeOf(key)
                || second != null && signature.claimsToBeOf(second)
                || known.witnesses().stream().anyMatch(signature::claimsToBeOf);
    }

    /// The one given, else the one in the mirror, which the register's first key signed with the manifest. Null where
    /// there is none, as in editions of before.
    private @Nullable NoteKey secondKey(NoteKey first) {
        NoteKey given = known.second().orElse(null);
        byte[] file = mirror.bytes(SECOND);
        if (file == null) {
            return given;
        }
        try {
            NoteKey inside = NoteKey.parse(new String(file, StandardCharsets.UTF_8).stripTrailing());
            boolean form = inside.type() == NoteKey.COSIGNATURE_ML_DSA_44
                    && inside.name().equals(first.name())
                    && Arrays.equals(file, (inside.text() + "\n").getBytes(StandardCharsets.UTF_8));
            if (!form) {
                found.add("verify-form", SECOND);
            } else if (given != null && !given.equals(inside)) {
                found.add("verify-key", SECOND, inside.text(), given.text());
            }
            return given == null ? inside : given;
        } catch (Refusal noKey) {
            found.add("verify-form", SECOND, noKey);
            return given;
        }
    }

    private void second(SignedNote note, NoteKey second) {
        if (!second.checkable()) {
            remarks.add("its signature by ML-DSA-44 could not be checked: this Java has no ML-DSA");
        } else if (signed(note, second)) {
            remarks.add("signed by ML-DSA-44 too");
        } else {
            found.add("verify-second", FILE, second.name());
        }
    }

    private void witness(SignedNote note, NoteKey witness) {
        if (!witness.checkable()) {
            found.add("verify-unable", FILE, witness.name());
        } else if (signed(note, witness)) {
            note.signatures().stream()
                    .filter(each -> each.claimsToBeOf(witness))
                    .findFirst()
                    .ifPresent(each -> remarks.add("cosigned by " + witness.name() + " at " + each.time()));
        } else {
            found.add("verify-witness", FILE, witness.name());
        }
    }

    private static boolean signed(SignedNote note, NoteKey key) {
        try {
            return note.verify(List.of(key)).contains(key);
        } catch (Refusal missingOrForged) {
            return false;
        }
    }
}
